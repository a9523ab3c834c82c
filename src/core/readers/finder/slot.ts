import type { Markdown } from '../../text/markdown';
import type { Counted } from './counted';
import type { OptionLine } from './optionLine';

/** A place that may ask, with what stands below it, up to the next such place. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** Of its heading; 7 where the title is a line of text, 0 where there is none. */
  readonly level: number;
  readonly indent: number;
  readonly title: Markdown;
  readonly count: Counted | undefined;
  /** Whether the title ends as a question does. */
  readonly isQuestion: boolean;
  /** The options with a box. */
  readonly boxes: readonly OptionLine[];
  /** Those that have only a letter. */
  readonly letters: readonly OptionLine[];
  /** How many lines below it are counted from 1 on. */
  readonly numbered: number;
  /** Whether a label says that it asks: `Q: …`. */
  readonly isLabelled: boolean;
  /** Whether a line below it is labelled as the answer, or may be, as a heading that belongs to it. */
  readonly hasAnswer: boolean;
}

export const textLevel = 7;

export interface OpenSlot extends Slot {
  end: number;
  numbered: number;
  hasAnswer: boolean;
  readonly boxes: OptionLine[];
  readonly letters: OptionLine[];
}
