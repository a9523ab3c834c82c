import type { OptionColumn } from './optionColumns';

/**
 * What leads to a plan: columns of options with a key; columns named as what asks and what answers; one of both;
 * languages or words; two columns of words below names that tell nothing; two columns without names; or nothing but
 * that there are columns.
 */
export type Evidence = 'options' | 'named' | 'half-named' | 'languages' | 'words' | 'two-columns' | 'any-columns';

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
