import { type OptionLine, alphabets } from './optionLine';
import { thresholds } from './thresholds';

/** Whether an item of a list stands right below another. */
const isBelow = ({ line, before }: OptionLine, above: OptionLine | undefined): boolean =>
  above?.line === line - 1 && above.before === before && /[-*+]/u.test(before);

const isFirst = (start: OptionLine): boolean => alphabets.some(([first]) => first === start.letter);

/**
 * Options in order from a first letter on; a letter out of order is text of the option before it, but one that comes
 * twice in a list stands for the next.
 */
const inOrderFrom = (starts: readonly OptionLine[], from: number, stops: boolean): readonly OptionLine[] => {
  const run: OptionLine[] = [];
  let fitting = alphabets;
  for (let at = from; at < starts.length; at++) {
    const start = starts[at];
    if (start === undefined) break;
    const fits = fitting.filter((each) => each[run.length] === start.letter);
    if (fits.length > 0) fitting = fits;
    if (fits.length > 0 && start.indent <= (run[0] ?? start).indent + 4) run.push(start);
    else if (isBelow(start, run.at(-1)) && run.some(({ letter }) => letter === start.letter))
      run.push({ ...start, written: fitting[0]?.[run.length] ?? start.written });
    else if (stops) break;
  }
  return run;
};

/** Options that all are there, but not in their order: `A, C, B, D`. */
const shuffledAround = (starts: readonly OptionLine[], from: number): readonly OptionLine[] => {
  const indent = starts[from]?.indent;
  const isLike = (start: OptionLine | undefined): boolean =>
    start !== undefined && start.isSigned && start.indent === indent;
  let first = from;
  const seen = new Set([starts[from]?.letter]);
  const isNew = (at: number): boolean =>
    isLike(starts[at]) && !seen.has(starts[at]?.letter) && seen.size <= thresholds.mostOptions;
  for (; isNew(first - 1); first--) seen.add(starts[first - 1]?.letter);
  let end = from + 1;
  for (; isNew(end); end++) seen.add(starts[end]?.letter);
  const run = starts.slice(first, end);
  const isWhole = alphabets.some((each) => each.slice(0, run.length).every((letter) => seen.has(letter)));
  return run.length < 3 || !isWhole ? [] : run;
};

/**
 * The run of options among some lines that begin with letters: the first, or the last where the answer stands right
 * behind.
 */
export const runAmong = (starts: readonly OptionLine[], which: 'first' | 'last'): readonly OptionLine[] => {
  const begins = (start: OptionLine, at: number): boolean =>
    isFirst(start) &&
    (start.isSigned || starts[at + 1]?.isSigned === true) &&
    !isBelow(start, starts[at - 1]?.letter === start.letter ? starts[at - 1] : undefined);
  const from = which === 'first' ? starts.findIndex(begins) : starts.findLastIndex(begins);
  if (from < 0) return [];
  const ordered = inOrderFrom(starts, from, which === 'first');
  if (from === 0 && ordered.length === starts.length) return ordered;
  const shuffled = shuffledAround(starts, from);
  return shuffled.length > ordered.length ? shuffled : ordered;
};
