/**
 * Where a code span stands in a text: its backticks included, from `start` up to `end`; each run of
 * backticks is `ticks` long.
 */
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
  const runs = runsIn(text);
  if (runs.length < 2) return [];
  const partners = partnersOf(runs);
  const spans: CodeSpan[] = [];
  let from = 0;
  for (const [at, { start, length }] of runs.entries()) {
    const partner = partners[at];
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

interface BacktickRun {
  readonly start: number;
  readonly length: number;
}

const runsIn = (text: string): readonly BacktickRun[] => {
  const runs: BacktickRun[] = [];
  for (let start = text.indexOf('`'); start >= 0;) {
    let end = start + 1;
    while (text[end] === '`') end++;
    runs.push({ start, length: end - start });
    start = text.indexOf('`', end);
  }
  return runs;
};

/** For each run the next one of its length. */
const partnersOf = (runs: readonly BacktickRun[]): readonly (BacktickRun | undefined)[] => {
  const nearest = new Map<number, BacktickRun>();
  return runs
    .toReversed()
    .map((run) => {
      const partner = nearest.get(run.length);
      nearest.set(run.length, run);
      return partner;
    })
    .reverse();
};
