import { firstFrom, type Outline, type OutlineHeading } from '../outline/outline';
import { isEmpty } from '../outline/content';
import { isQuestion } from './asking';
import { countedIn } from './counted';
import { thresholds } from './thresholds';
import { seriesOf, titleOf, type TitleSeries } from './titleSeries';

const mostMissing = 3;

/** The headings of a file that count, by level: `### 1. What is …?`, `## Q2: …`. */
export const countedTitles = (outline: Outline, isTaken: (line: number) => boolean): readonly TitleSeries[] => {
  const counted = outline.headings.filter(
    (heading) => !isTaken(heading.line) && ordinalOf(heading) >= 0 && !isEntry(outline, heading),
  );
  const levels = [1, 2, 3, 4, 5, 6]
    .map((level) => counted.filter((heading) => heading.level === level))
    .filter((own) => own.length > 0);
  return levels.map((own) => seriesOf('heading', withUncounted(outline, withSlipped(own, counted)).map(titleOf)));
};

const ordinalOf = ({ text }: OutlineHeading): number => countedIn(text)?.ordinal ?? -1;

/** Whether a heading is an entry of a table of contents: a link down the page with nothing below it. */
const isEntry = (outline: Outline, { line, next, text }: OutlineHeading): boolean =>
  /^[^[]{0,20}\[.*\]\(#[^()]*\)\W*$/u.test(text) && isEmpty(outline, line + 1, next);

/** A series with the questions whose level is not its own: those that alone stand where their numbers are missing. */
const withSlipped = (
  series: readonly OutlineHeading[],
  counted: readonly OutlineHeading[],
): readonly OutlineHeading[] =>
  series.flatMap((heading, at) => {
    const after = series[at + 1];
    const missing = after === undefined ? 0 : ordinalOf(after) - ordinalOf(heading) - 1;
    if (after === undefined || missing < 1 || missing > mostMissing) return [heading];
    const first = firstFrom(counted, heading.line + 1);
    const between = counted.slice(first, first + missing);
    if (
      counted[first + missing] !== after ||
      between.some((each, nth) => ordinalOf(each) !== ordinalOf(heading) + 1 + nth)
    )
      return [heading];
    return [heading, ...between].map((each, nth) => ({
      ...each,
      end: Math.min(each.end, between[nth]?.line ?? after.line),
    }));
  });

/** A series with the questions of its level whose number was forgotten. */
const withUncounted = ({ headings }: Outline, counted: readonly OutlineHeading[]): readonly OutlineHeading[] => {
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined || counted.length < thresholds.severalTitles) return counted;
  const among = headings.filter(
    ({ line, level, text }) =>
      level === first.level &&
      line > first.line &&
      line < last.line &&
      countedIn(text) === undefined &&
      isQuestion(text),
  );
  return among.length > counted.length * thresholds.fewMarks
    ? counted
    : [...counted, ...among].sort((one, other) => one.line - other.line);
};
