import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from './exerciseDraft';
import type { Bar } from './bar';
import type { Text } from '../../language/texts';
import type { Outline } from '../outline/outline';

/** What one form found in a file, in the order of its lines. */
export interface Found {
  readonly drafts: readonly ExerciseDraft[];
  readonly problems: readonly Problem[];
}

/** What a form may know of a file besides its lines. */
export interface FormContext {
  /** With forward slashes; only a hint. */
  readonly path: string;
  /** How many exercises the forms before it have found. */
  readonly others: number;
  /** Whether a line belongs to one of those. */
  readonly isTaken: (line: number) => boolean;
  /** How sure it has to be. */
  readonly bar: Bar;
}

/** One way to write questions into a Markdown file. Several may stand in one file. */
export interface Form {
  readonly name: Text;
  /** Whether the text may hold this form; cheap, and wrong only on the generous side. */
  sniff(text: string, path: string): boolean;
  /** Whether it is read whatever the text is where a person said that the file is to be practised. */
  readonly whenAnnounced?: true;
  read(outline: Outline, context: FormContext): Found;
  /** Reads what all forms have left, where that is surer then. */
  readRest?(outline: Outline, context: FormContext): Found;
}

export const nothingFound: Found = { drafts: [], problems: [] };
