import type { ComponentChildren } from 'preact';
import { Button, Icon, Kbd } from './controls';
import { say } from './texts';

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
  /** Empty where the question itself wants the key. */
  readonly shortcut: string;
  readonly word: 'keys' | 'source' | 'undo';
  readonly title: string;
  readonly onPress: () => void;
}

export const QuietButton = ({ shortcut, word, title, onPress }: QuietButtonProps) => (
  <Button class="quiet-button" title={title} shortcut={shortcut} onPress={onPress}>
    {shortcut !== '' && <Kbd>{shortcut}</Kbd>}
    <small class={word === 'keys' ? 'hidden' : ''}>{say(word)}</small>
  </Button>
);

interface IconButtonProps {
  readonly icon: string;
  readonly title: string;
  readonly onPress: () => void;
}

export const IconButton = ({ icon, title, onPress }: IconButtonProps) => (
  <Button class="quiet-button" title={title} onPress={onPress}>
    <Icon name={icon} />
    <span class="hidden">{title}</span>
  </Button>
);

export const UndoButton = ({ onPress }: Pick<QuietButtonProps, 'onPress'>) => (
  <QuietButton shortcut="u" word="undo" title={say('Undo')} onPress={onPress} />
);

export const KeysButton = ({ onPress }: Pick<QuietButtonProps, 'onPress'>) => (
  <QuietButton shortcut="?" word="keys" title={say('Show the keys')} onPress={onPress} />
);
