/** Where a code span stands in a text: its backticks included, from `start` up to `end`; each run of backticks is `ticks` long. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
  readonly ticks: number;
}

/**
 * The code spans of a text, in order. A run of backticks opens one where a run of the same length follows;
 * an escaped backtick outside a span opens nothing. Linear, however many runs find no partner.
 */
export const codeSpans = (text: string): readonly CodeSpan[] => {
  const runs = [...text.matchAll(/`+/gu)].map(({ 0: ticks, index }) => ({ start: index, length: ticks.length }));
  const partners = nextOfSameLength(runs);
  const spans: CodeSpan[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run;
    const escaped = isEscaped(text, run.start);
    const opener = escaped ? { start: run.start + 1, length: run.length - 1 } : run;
    const closing = escaped ? undefined : runs[partners[at] ?? -1];
    if (closing === undefined) continue;
    spans.push({ start: opener.start, end: closing.start + closing.length, ticks: opener.length });
    at = partners[at] as number;
  }
  return spans;
};

/** Whether an odd number of backslashes stands before this place. */
export const isEscaped = (text: string, at: number): boolean => {
  let before = at;
  while (before > 0 && text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
};

interface Run {
  readonly start: number;
  readonly length: number;
}

const nextOfSameLength = (runs: readonly Run[]): readonly (number | undefined)[] => {
  const nearest = new Map<number, number>();
  const partners: (number | undefined)[] = new Array<number | undefined>(runs.length).fill(undefined);
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at] as Run;
    partners[at] = nearest.get(length);
    nearest.set(length, at);
  }
  return partners;
};
