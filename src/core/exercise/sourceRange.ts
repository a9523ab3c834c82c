/** Lines of a source file, counted from 0; `end` is the line after the last. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}
