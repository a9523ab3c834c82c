import type { Text } from '../../language/texts';
import type { Reading } from '../draft/reader';
import type { TablePlan } from '../tables/tablePlan';
import type { ReaderName } from '../wholeFiles';

/** What a way is called: a text with what stands in its places, for the host to say in the person's language. */
export interface WayName {
  readonly text: Text;
  readonly values: readonly string[];
}

/** The columns of a table, and what a way takes them for. */
export interface Columns {
  /** What they are called, empty where nothing names them. */
  readonly names: readonly string[];
  /** The first of its rows, each the texts of its cells. */
  readonly rows: readonly (readonly string[])[];
  readonly plan: TablePlan;
}

/** One way to read a file, for a person to choose. */
export interface Way {
  /** What stands for it in settings and on the command line, such as `bold lines` or `front=korean, back=english`. */
  readonly word: string;
  readonly name: WayName;
  readonly reading: Reading;
  /** What speaks for it, in words. */
  readonly evidence: readonly string[];
  /** Of a table. */
  readonly columns?: Columns;
}

/** A way that was not gone yet. */
export interface Candidate extends Omit<Way, 'reading'> {
  readonly reader: ReaderName;
  /** Whether it might be taken without asking; the others come after. */
  readonly sure: boolean;
  /** Whether a person is shown it who has not asked for it. */
  readonly isOffered: boolean;
  readonly read: () => Reading | Promise<Reading>;
}

/** The word for a file that is no practice material. */
export const nothingWord = 'nothing';

/** The evidence of a form that is known by its marks. */
export const writtenSo = 'the file is written so';

export const named = (text: Text, ...values: readonly string[]): WayName => ({ text, values });

/** Words are the same whatever their case and their spaces. */
export const plainWord = (word: string): string => word.trim().toLowerCase().replace(/\s+/gu, ' ');
