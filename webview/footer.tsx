import type { ComponentChildren } from 'preact';
import { Button, Kbd } from './controls';

interface FooterProps {
  readonly children: ComponentChildren;
  readonly note: string;
  readonly end: ComponentChildren;
}

/** The actions of a screen: the main ones first, the quiet ones at the end. */
export const Footer = ({ children, note, end }: FooterProps) => (
  <footer>
    <div class="actions">{children}</div>
    <span class="note">{note}</span>
    <div class="quiet">{end}</div>
  </footer>
);

interface QuietButtonProps {
  readonly shortcut: string;
  readonly word: string;
  readonly label: string;
  readonly onPress: () => void;
}

export const QuietButton = ({ shortcut, word, label, onPress }: QuietButtonProps) => (
  <Button appearance="icon" class="quiet-button" label={label} title={`${label}${shortcut === '' ? '' : ` (${shortcut})`}`} shortcut={shortcut} onPress={onPress}>
    {shortcut !== '' && <Kbd>{shortcut}</Kbd>}
    {word !== '' && <small>{word}</small>}
  </Button>
);

export const UndoButton = ({ onPress }: Pick<QuietButtonProps, 'onPress'>) => <QuietButton shortcut="u" word="undo" label="Undo" onPress={onPress} />;

export const KeysButton = ({ onPress }: Pick<QuietButtonProps, 'onPress'>) => <QuietButton shortcut="?" word="" label="Show keys" onPress={onPress} />;
