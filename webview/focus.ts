/**
 * Where the focus is when a key is pressed; `radio` is whatever only picks. What the browser does there with the key by
 * itself is left to it.
 */
export type FocusPlace = 'page' | 'text' | 'field' | 'select' | 'button' | 'radio';

/** The element that really has the focus, inside the toolkit's elements too. */
const targetOf = (event: Event): Element | undefined =>
  event.composedPath().find((target) => target instanceof Element);

export const placeOf = (event: Event): FocusPlace => {
  const target = targetOf(event);
  if (target === undefined) return 'page';
  if (target.matches('textarea')) return 'text';
  if (target.matches('select')) return 'select';
  if (target.matches('input[type=radio], input[type=checkbox]') || target.closest('[data-picks]') !== null)
    return 'radio';
  if (target.matches('input')) return 'field';
  return target.closest('button, a[href], summary, [role=button]') === null ? 'page' : 'button';
};

/** The browse panel's exercise that holds an element. */
export const exerciseAt = ({ target }: Event): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-exercise]')?.dataset.exercise : undefined;

const find = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-focus=${name}]`);

/** What gets the focus once the person comes back to the page. */
let waiting: HTMLElement | undefined;

/** Gives the focus to an element; it is not taken from where the person is, but given when they come back. */
export const giveFocus = (element: HTMLElement | null | undefined): void => {
  if (document.hasFocus()) element?.focus({ preventScroll: true });
  else waiting = element ?? undefined;
};

/** Where the focus belongs when a screen appears: on what answers it or leads on, else on its heading. */
export const focusStart = (): void => giveFocus(find('first') ?? find('heading'));

export const focusHeading = (): void => giveFocus(find('heading'));

/** Leaves the buttons that lead on: Enter shall not press them any more. */
export const focusOffButton = (): void => {
  if (document.activeElement?.matches('footer .actions vscode-button') === true) focusHeading();
};

export const focusText = (): void => (find('text') ?? find('first'))?.focus();

/** Moves to the next empty field, around the end. */
export const focusNextField = (): void => {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.fields .field')];
  const at = fields.findIndex((field) => field === document.activeElement);
  [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find(({ value }) => value.trim() === '')?.focus();
};

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Puts the focus where it waits to go, or back where it was, when the window gets it again; the browser
 * forgets it now and then.
 */
export const keepFocus = (): (() => void) => {
  let last: HTMLElement | undefined;
  const remember = ({ target }: Event) => {
    if (target instanceof HTMLElement) last = target;
  };
  const restore = () => {
    const place = waiting ?? (isLost() ? last : undefined);
    waiting = undefined;
    if (place?.isConnected === true) place.focus({ preventScroll: true });
    if (isLost()) focusStart();
  };
  document.addEventListener('focusin', remember);
  window.addEventListener('focus', restore);
  return () => {
    document.removeEventListener('focusin', remember);
    window.removeEventListener('focus', restore);
  };
};

/** After a redraw that took away what had the focus; while the person is elsewhere it is sought when they come back. */
export const focusIfLost = (): void => {
  if (isLost() && document.hasFocus()) focusStart();
};
