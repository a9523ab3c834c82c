import type { OptionColumn } from './optionColumns';

/** What leads to a plan; those of `sureEvidence` are enough to read a table by it unasked. */
export const evidences = ['options', 'named', 'half-named', 'languages', 'words', 'two-columns', 'any-columns'] as const;
export type Evidence = (typeof evidences)[number];

/** How a table is read: what its columns are for, as numbers from 0. A person may choose another. */
export interface TablePlan {
  /** Whether the first record names the columns. */
  readonly header: boolean;
  /** What the columns are called, empty where nothing names them. */
  readonly names: readonly string[];
  readonly front: number;
  /** What answers; of a table with options, what says which is right. */
  readonly back: number;
  readonly options?: readonly OptionColumn[];
  /** Where all options stand in one column: what parts them. */
  readonly joined?: { readonly at: number; readonly separator: string };
  readonly why?: number;
  /** Columns that belong to the answer as well, such as a reading or an example. */
  readonly extras: readonly number[];
  readonly tags?: number;
  readonly deck?: number;
  readonly evidence: Evidence;
  /** Whether the table may be read so without asking. */
  readonly sure: boolean;
}
