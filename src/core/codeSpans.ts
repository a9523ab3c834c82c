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
  const runs = withPartners([...text.matchAll(/`+/gu)].map(({ 0: ticks, index }) => ({ start: index, length: ticks.length })));
  const spans: CodeSpan[] = [];
  let from = 0;
  for (const { start, length, partner } of runs) {
    if (partner === undefined || start < from || isEscaped(text, start)) continue;
    from = partner.start + length;
    spans.push({ start, end: from, ticks: length });
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

/** Each run with the next one of its length. */
const withPartners = (runs: readonly Run[]): readonly (Run & { readonly partner: Run | undefined })[] => {
  const nearest = new Map<number, Run>();
  return runs
    .toReversed()
    .map((run) => {
      const partner = nearest.get(run.length);
      nearest.set(run.length, run);
      return { ...run, partner };
    })
    .reverse();
};
