import type { ComponentChildren, FunctionComponent, HTMLAttributes } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { giveFocus } from './focus';

type Element = FunctionComponent<
  HTMLAttributes<HTMLElement> & {
    readonly appearance?: string;
    readonly disabled?: boolean;
    readonly value?: string;
    readonly rows?: number;
  }
>;
const element = (name: string): Element => name as unknown as Element;
const VscodeButton = element('vscode-button');
const VscodeTextArea = element('vscode-text-area');
const VscodeTextField = element('vscode-text-field');

const isDefined = (name: string): boolean => customElements.get(name) !== undefined;
const waiting = new Set<() => void>();

/** Loads @vscode/webview-ui-toolkit; the elements that are there are upgraded in place, and keep the focus. */
export const upgradeControls = async (): Promise<void> => {
  const { defineElements } = await import('./toolkit');
  const focused = document.activeElement;
  defineElements();
  for (const tell of waiting) tell();
  if (focused instanceof HTMLElement && focused.shadowRoot !== null) refocus(focused);
};

/** An element that has the focus itself does not hand it on to the button inside; it has to lose it first. */
const refocus = (host: HTMLElement): void => {
  host.blur();
  giveFocus(host);
};

const useDefined = (name: string): boolean => {
  const [defined, setDefined] = useState(() => isDefined(name));
  useLayoutEffect(() => {
    const tell = () => setDefined(isDefined(name));
    waiting.add(tell);
    return () => void waiting.delete(tell);
  }, [name]);
  return defined;
};

export interface ButtonProps {
  readonly appearance?: 'primary' | 'secondary';
  readonly class?: string;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly shortcut?: string | undefined;
  readonly pressed?: boolean;
  /** Takes the focus when its screen appears. */
  readonly first?: boolean;
  readonly children: ComponentChildren;
  readonly onPress: () => void;
}

/** A button that also works, by mouse and keys, for as long as the element is not defined. */
export const Button = ({
  appearance = 'secondary',
  class: className,
  disabled = false,
  title,
  shortcut,
  pressed,
  first,
  children,
  onPress,
}: ButtonProps) => {
  const upgraded = useDefined('vscode-button');
  const press = () => {
    if (!disabled) onPress();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (upgraded || event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press();
  };
  const plain = upgraded ? {} : { role: 'button' as const, tabIndex: disabled ? -1 : 0, 'aria-disabled': disabled };
  return (
    <VscodeButton
      appearance={appearance}
      class={className}
      disabled={disabled}
      title={title}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      data-focus={first === true ? 'first' : undefined}
      onClick={press}
      onKeyDown={onKeyDown}
      {...plain}
    >
      {children}
    </VscodeButton>
  );
};

export interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Names the element for focus.ts. */
  readonly focus: 'text' | 'first';
  readonly onText: (text: string) => void;
}

const onInput =
  (onText: (text: string) => void) =>
  ({ currentTarget }: { readonly currentTarget: EventTarget }): void =>
    onText((currentTarget as HTMLTextAreaElement).value);

/** Fields are the toolkit's only where it was there first: an element is never exchanged under someone's caret. */
export const TextArea = ({ label, value, placeholder, focus, onText }: TextProps) => {
  const [defined] = useState(() => isDefined('vscode-text-area'));
  const props = { class: 'field', value, placeholder, rows: 4, 'data-focus': focus, onInput: onInput(onText) };
  return defined ? (
    <VscodeTextArea {...props}>{label}</VscodeTextArea>
  ) : (
    <label class="field-label">
      {label}
      <textarea {...props} />
    </label>
  );
};

export const TextField = ({ label, value, placeholder, focus, onText }: TextProps) => {
  const [defined] = useState(() => isDefined('vscode-text-field'));
  const props = {
    class: 'field',
    value,
    placeholder,
    spellcheck: false,
    autocomplete: 'off',
    'data-focus': focus,
    onInput: onInput(onText),
  };
  return defined ? (
    <VscodeTextField {...props}>{label}</VscodeTextField>
  ) : (
    <label class="field-label">
      {label}
      <input type="text" {...props} />
    </label>
  );
};

/** Not the toolkit's: its badge writes an inline style that the page's policy would have to allow. */
export const Badge = ({ children }: { readonly children: ComponentChildren }) => <span class="badge">{children}</span>;

/** A codicon beside words that say the same. */
export const Icon = ({ name, class: className = '' }: { readonly name: string; readonly class?: string }) => (
  <i class={`codicon codicon-${name} ${className}`} aria-hidden="true" />
);

/** A key as it is shown on a button. */
export const Kbd = ({ children }: { readonly children: ComponentChildren }) => <kbd aria-hidden="true">{children}</kbd>;
