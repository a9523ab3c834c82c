import type { Markdown } from '../../text/markdown';
import { isBoilerplateTitle } from '../outline/boilerplate';
import { firstFrom, lineKinds, type Outline, type OutlineHeading } from '../outline/outline';
import { contentEnd, isEmpty } from '../outline/content';
import { ordinaryHeadings } from '../words/ordinaryHeadings';
import { anyOf } from '../words/language';
import { asks, isQuestion } from './asking';
import { type Counted, countedIn, isNext } from './counted';
import { thresholds } from './judge';
import type { Bar } from '../draft/bar';
import { answerLabelIn, questionLabelIn } from './labels';
import { endOfHeading, withEnds } from './titleEnds';
import type { Title } from './title';

/** Titles of one file that are written alike. */
export interface TitleSeries {
  readonly shape: 'heading' | 'listed heading' | 'line in bold type' | 'counted line';
  readonly titles: readonly Title[];
}

const titleOf = ({ line, end, text, level }: OutlineHeading): Title => ({ line, end, text, lead: '', rest: '', level });

const seriesOf = (shape: TitleSeries['shape'], titles: readonly Title[]): TitleSeries => ({ shape, titles });

export const marked = (text: Markdown): boolean =>
  /^Q\s?[.:]\s/u.test(text) ||
  (/[:：]/u.test(text) && questionLabelIn(text)?.rest !== undefined && questionLabelIn(text)?.rest !== '');

/** The titles of a file that ask and do not count, by the way in which they are written. */
export const titlesIn = (outline: Outline, bar: Bar): readonly TitleSeries[] =>
  [...headingTitles(outline, bar), ...lineTitles(outline)].filter(({ titles }) => titles.length > 0);

const headingTitles = (outline: Outline, bar: Bar): readonly TitleSeries[] => {
  const { headings } = outline;
  const questions = headings.filter(({ text }) => marked(text));
  if (questions.length >= thresholds.fewestTitles)
    return [
      seriesOf(
        'heading',
        questions.map((heading, at) => ({
          ...titleOf(heading),
          end: endOfHeading(outline, heading, questions[at + 1]?.line),
        })),
      ),
    ];
  return [2, 3, 4, 5, 6].map((level) =>
    seriesOf(
      'heading',
      asking(
        headings.filter((heading) => heading.level === level),
        bar,
      ),
    ),
  );
};

/** The headings of one level; where most of them ask, or a person said so, those in between that do not are questions too. */
const asking = (headings: readonly OutlineHeading[], bar: Bar): readonly Title[] => {
  const own = headings.filter(({ text }) => !isBoilerplateTitle(text) && !ordinary.test(text));
  const asked = own.filter(({ text }) => asks(text)).length;
  if (
    own.filter(({ text }) => isQuestion(text)).length < own.length * thresholds.fewMarks ||
    asked < own.length * thresholds.halfAsk
  )
    return [];
  return own
    .filter(
      ({ text }) =>
        asked >= own.length * (bar === 'announced' ? thresholds.halfAsk : thresholds.mostAsk) ||
        asks(text) ||
        countedIn(text) !== undefined,
    )
    .map(titleOf);
};

const ordinary = new RegExp(`^\\P{L}*(?:${anyOf(ordinaryHeadings)})(?![\\p{L}\\p{N}])`, 'iu');

/** A line that is written as a title: in bold type, or with a count. */
interface Written {
  readonly shape: 'b' | 'n';
  readonly lead: string;
  readonly words: Markdown;
  readonly rest: Markdown;
}

const farthest = 4;

/** Lines in bold type that ask, and lines that count and ask, each series by itself. */
const lineTitles = (outline: Outline): readonly TitleSeries[] => {
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
    seriesOf('line in bold type', withEnds(outline, outermost(found.b))),
    seriesOf('counted line', withEnds(outline, outermost(found.n))),
  ];
};

const answerMark = /^(?:[-*+]\s+)?(?:\*\*|__)?(?:A|Ans|Answer)\s?\d{0,3}\s?(?:[:.)–-]|\*\*\s?:)\s*(?:\*\*|__)?\s*/u;

/** Whether a line says that an answer begins: `A:`, `Ans.`, `**Answer:**`, in any language. */
export const isAnswerMark = (line: string): boolean => answerMark.test(line) || answerLabelIn(line) !== undefined;

/** An `A` that is followed by a `B` counts options. */
const isFirstOfOptions = /^(?:[-*+]\s+)?\(?A\s?[:.)][^\n]*\n\s*(?:[-*+]\s+)?\(?B\s?[:.)]/u;

/** An answer without what says that it is one. */
export const withoutAnswerMark = (text: Markdown): Markdown => {
  if (isFirstOfOptions.test(text)) return text;
  if (answerMark.test(text)) return text.replace(answerMark, '');
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const label = answerLabelIn(first);
  return label === undefined ? text : (label.rest + (end < 0 ? '' : text.slice(end))).trim();
};

const bold =
  /^( {0,3}(?:(?:[-*+]|\d{1,3}[.)])\s+)?)(?:Q\s?\d{0,3}\s?[.:]\s*)?(\*\*|__)(?=\S)(.+?)\2(?:\s*<br ?\/?>)?\s*\\?(.*)$/u;
const numbered = /^( {0,3}(?:\d{1,3}|Q(?:uestion)?\s?\d{0,3})\s?[.):]\s+)([^\s#].*)$/u;
const longest = 600;

const writtenIn = (text: string): Written | undefined => {
  if (!/[*_Q\d+-]/u.test(text.trimStart().charAt(0))) return undefined;
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
  while (at < line + farthest && lines[at]?.trim() === '') at++;
  return (lines[at] ?? '').trimStart();
};

const mostInside = 6;
const mostAlike = 0.7;

/** Without the titles that stand in an answer: those without the Q of most, those that alone stand behind the mark of a list, and in a series that counts those before the next number. */
const outermost = (titles: readonly Title[]): readonly Title[] => {
  const most = titles.length * mostAlike;
  const alike = [({ text }: Title) => marked(text), ({ lead }: Title) => lead.trim() === ''].reduce((kept, is) => {
    const some = kept.filter(is);
    return some.length >= most ? some : kept;
  }, titles);
  const counts = alike.map(({ lead, text }) => countedIn(lead.trim() === '' ? text : lead + text)?.ordinal);
  if (counts.filter((count) => count !== undefined).length < most) return alike;
  let last = 0;
  return alike.filter((_, at) => {
    if (counts[at] !== last + 1 && counts[at] !== last && counts.slice(at + 1, at + 1 + mostInside).includes(last + 1))
      return false;
    last = counts[at] ?? last;
    return true;
  });
};

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

/** With the usual slips of the hand: `7, ###`, `7.. ###`, `7 ###`. */
const listed = /^(\s{0,3}(\d{1,9})(?:[.)]|[.),]{0,2}(?=\s*##))\s*)((?:#{2,6}(?!#)\s*|#\s+))(?=[^\s#])/u;

interface Item extends Title {
  readonly ordinal: number;
}

/** The questions of a file that puts the number of a list before the marks of a heading: `1. ### What is …?`; they end with all else that is known. */
export const listedTitles = (outline: Outline): readonly Title[] => {
  const { lines, kindAt, start } = outline;
  const items: Item[] = [];
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (kindAt(line) !== lineKinds.text || !text.includes('#')) continue;
    const [whole, mark = '', ordinal, marks = ''] = listed.exec(text) ?? [];
    if (whole === undefined) continue;
    items.push({
      line,
      end: lines.length,
      ordinal: Number(ordinal),
      level: marks.trim().length,
      text: withoutClosing(text.slice(whole.length)),
      lead: mark,
      rest: '',
    });
  }
  return withUnlisted(outline, items, usualLevel(items));
};

const withoutClosing = (text: string): Markdown =>
  text
    .trim()
    .replace(/(?<=\s)#{1,6}$/u, '')
    .trim();

export const usualLevel = (items: readonly { readonly level: number }[]): number => {
  const counts = new Map<number, number>();
  for (const { level } of items) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 1;
};

/** With the questions whose number was forgotten: each alone on its level where one is missing. */
const withUnlisted = ({ headings }: Outline, items: readonly Item[], level: number): readonly Item[] =>
  items.flatMap((item, at) => {
    const after = items[at + 1];
    if (after?.ordinal !== item.ordinal + 2) return [item];
    const between = headings
      .slice(firstFrom(headings, item.line), firstFrom(headings, after.line))
      .filter((heading) => heading.level === level);
    const [unlisted] = between;
    return unlisted === undefined || between.length > 1 || !asks(unlisted.text)
      ? [item]
      : [item, { ...item, line: unlisted.line, ordinal: item.ordinal + 1, text: unlisted.text }];
  });

/** The line after the last that says something below a title. */
export const answerEnd = (outline: Outline, { line, end }: Title): number => contentEnd(outline, line + 1, end);
