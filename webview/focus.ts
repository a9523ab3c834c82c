import type { Place } from './keyboard';

/** The element that really has the focus, inside the toolkit's elements too. */
const targetOf = (event: Event): Element | undefined => event.composedPath().find((target) => target instanceof Element);

export const placeOf = (event: Event): Place => {
  const target = targetOf(event);
  if (target === undefined) return 'page';
  if (target.matches('textarea')) return 'text';
  if (target.matches('select')) return 'select';
  if (target.matches('input[type=radio], input[type=checkbox]')) return 'radio';
  if (target.matches('input')) return 'field';
  return target.closest('button, a[href], summary, [role=button]') === null ? 'page' : 'button';
};

/** The browse panel's exercise that holds an element. */
export const exerciseAt = ({ target }: Event): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-exercise]')?.dataset.exercise : undefined;

const find = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-focus=${name}]`);

/** Where the focus belongs when a screen appears: on what answers it or leads on, else on its heading. It is not taken from where the person is. */
export const focusStart = (): void => {
  if (document.hasFocus()) (find('first') ?? find('heading'))?.focus({ preventScroll: true });
};

export const focusHeading = (): void => find('heading')?.focus({ preventScroll: true });

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

/** Puts the focus back where it was when the window gets it again; the browser forgets it now and then. */
export const keepFocus = (): (() => void) => {
  let last: HTMLElement | undefined;
  const remember = ({ target }: Event) => {
    if (target instanceof HTMLElement) last = target;
  };
  const restore = () => {
    if (!isLost()) return;
    if (last?.isConnected === true) last.focus({ preventScroll: true });
    if (isLost()) focusStart();
  };
  document.addEventListener('focusin', remember);
  window.addEventListener('focus', restore);
  return () => {
    document.removeEventListener('focusin', remember);
    window.removeEventListener('focus', restore);
  };
};

/** After a redraw that took away what had the focus; never from elsewhere in the window. */
export const focusIfLost = (): void => {
  if (isLost() && document.hasFocus()) focusStart();
};
