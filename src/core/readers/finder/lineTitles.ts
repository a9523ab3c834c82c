import type { Markdown } from '../../text/markdown';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { asks, isQuestion } from './asking';
import { type Counted, countedIn, isNext } from './counted';
import { withEnds } from './titleEnds';
import type { Title } from './title';
import { marked, seriesOf, type TitleSeries } from './titleSeries';
import { isAnswerMark } from './answerMark';

/** A line that is written as a title: in bold type, or with a count. */
interface Written {
  readonly shape: 'b' | 'n';
  readonly lead: string;
  readonly words: Markdown;
  readonly rest: Markdown;
}

/** Lines in bold type that ask, and lines that count and ask, each series by itself. */
export const lineTitles = memoizeByOutline((outline: Outline): readonly TitleSeries[] => {
  const { lines, kindAt, start } = outline;
  const found: Record<'b' | 'n', Title[]> = { b: [], n: [] };
  const last = new Map<string, Counted>();
  for (let line = start; line < lines.length; line++) {
    const written = kindAt(line) === lineKinds.text ? writtenIn(lines[line] ?? '') : undefined;
    if (written === undefined) continue;
    const { shape, lead, words, rest } = written;
    const counted = countedIn(lead.trim() === '' ? words : lead + words);
    const style = lead.trim() === '' ? shape : `${shape} in a list`;
    const goesOn = isNext(counted, last.get(style)) && (shape === 'b' || isAnswerMark(wordsBelow(lines, line)));
    if (!goesOn && !isAsked(written, counted)) continue;
    if (counted !== undefined) last.set(style, counted);
    found[shape].push({ line, end: lines.length, text: words, lead, rest, level: 7 });
  }
  return [
    seriesOf('line in bold type', withEnds(outline, outermost(outline, found.b))),
    seriesOf('counted line', withEnds(outline, outermost(outline, found.n))),
  ];
});

const bold =
  /^( {0,3}(?:(?:[-*+]|\d{1,3}[.)])\s+)?)(?:Q\s?\d{0,3}\s?[.:]\s*)?(\*\*|__)(?=\S)(.+?)\2(?:\s*<br ?\/?>)?\s*\\?(.*)$/u;
const numbered = /^( {0,3}(?:\d{1,3}|Q(?:uestion)?\s?\d{0,3})\s?[.):]\s+)([^\s#].*)$/u;
const starts = '*_Q+-0123456789';
const longest = 600;

const writtenIn = (text: string): Written | undefined => {
  if (!starts.includes(text.trimStart().charAt(0))) return undefined;
  const strong =
    text.length < longest && (text.includes('**') || text.includes('__')) ? bold.exec(withBothMarks(text)) : null;
  const [, lead = '', words = ''] = strong === null ? (numbered.exec(text) ?? []) : [strong[0], strong[1], strong[3]];
  const rest = strong?.[4]?.trim() ?? '';
  if (words === '') return undefined;
  return rest !== '' && isCount.test(words)
    ? { shape: 'b', lead, words: `${words} ${rest}`, rest: '' }
    : { shape: strong === null ? 'n' : 'b', lead, words, rest };
};

/** A line of which only one end is in bold type. */
const withBothMarks = (text: string): string => {
  const mark = text.indexOf('**');
  if (mark < 0 || mark !== text.lastIndexOf('**')) return text;
  if (mark === 0) return `${text.trimEnd()}**`;
  return text.trimEnd().length === mark + 2 ? `**${text}` : text;
};

/** `**1.** What is …?`, `**Question 1:** …` */
const isCount = /^(?:Q\s?|[\p{L}\p{M} ]{1,14}\s)?\d{1,3}(?:\s\([^()]{1,16}\))?\s?[.):]?$/u;

/** Whether a title asks by itself; one with its answer behind it must count. */
const isAsked = ({ shape, lead, words, rest }: Written, counted: Counted | undefined): boolean => {
  if (rest !== '' && counted === undefined) return false;
  return (
    isQuestion(words) ||
    (shape === 'b' &&
      (marked(words) ||
        counted?.series === 'q' ||
        (counted !== undefined && isBareCount(words)) ||
        (asks(words) && (/\d/u.test(lead) || counted !== undefined))))
  );
};

/** `**7)** Display the lines …`: a count in bold type, and a task behind it. */
const isBareCount = (words: Markdown): boolean => /^\d{1,3}[.)] /u.test(words);

const wordsBelow = (lines: readonly string[], line: number): string => {
  let at = line + 1;
  while (lines[at]?.trim() === '') at++;
  return (lines[at] ?? '').trimStart();
};

const mostInside = 6;
const mostAlike = 0.7;

/**
 * Without the titles that stand in an answer: those without the Q of most, those that alone stand behind the mark of a
 * list, and in a series that counts those before the next number, which begins anew below a heading.
 */
const outermost = ({ headings }: Outline, titles: readonly Title[]): readonly Title[] => {
  const most = titles.length * mostAlike;
  const alike = [({ text }: Title) => marked(text), ({ lead }: Title) => lead.trim() === ''].reduce((kept, is) => {
    const some = kept.filter(is);
    return some.length >= most ? some : kept;
  }, titles);
  const counts = alike.map(({ lead, text }) => countedIn(lead.trim() === '' ? text : lead + text)?.ordinal);
  if (counts.filter((count) => count !== undefined).length < most) return alike;
  let last = 0;
  return alike.filter(({ line }, at) => {
    const heading = firstFrom(headings, alike[at - 1]?.line ?? 0);
    if (counts[at] === 1 && (headings[heading]?.line ?? Infinity) < line) last = 0;
    if (counts[at] !== last + 1 && counts[at] !== last && aheadOf(counts, at).includes(last + 1)) return false;
    last = counts[at] ?? last;
    return true;
  });
};

/** The next counts, up to where a series begins anew. */
const aheadOf = (counts: readonly (number | undefined)[], at: number): readonly (number | undefined)[] => {
  const ahead = counts.slice(at + 1, at + 1 + mostInside);
  const anew = ahead.indexOf(1);
  return anew < 0 ? ahead : ahead.slice(0, anew);
};
