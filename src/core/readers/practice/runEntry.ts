/** One part of an exercise that is counted by a mark: a statement, an option, a line of a key. */
export interface Entry {
  /** Letters in upper case, so that a key may write them otherwise. */
  readonly mark: string;
  readonly written: string;
  /** May hold the boundary of a bold lead. */
  readonly text: string;
  readonly delimiter: string;
  readonly line: number;
}
