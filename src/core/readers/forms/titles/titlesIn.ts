import type { Markdown } from '../../../markdown';
import { isChromeTitle } from '../chrome';
import { lineKinds, type Outline, type OutlineHeading } from '../../outline';
import { asks, countedIn, isQuestion } from '../asking';

/** A line that may be a question, with the line after its answer. */
export interface Title {
  readonly line: number;
  readonly end: number;
  readonly text: Markdown;
  /** The column at which an answer in the same item of a list starts. */
  readonly indent: number;
}

/** The titles of a file that ask, by the way in which they are written. */
export const titlesIn = (outline: Outline): ReadonlyMap<string, readonly Title[]> => new Map([...headingTitles(outline), ...lineTitles(outline)].filter(([, titles]) => titles.length > 0));

const fewestMarked = 3;
const marked = /^Q\s?[.:]\s/u;

const headingTitles = ({ headings }: Outline): readonly (readonly [string, readonly Title[]])[] => {
  const questions = headings.filter(({ text }) => marked.test(text));
  if (questions.length >= fewestMarked) return [['q', questions.map(titleOf)]];
  return [2, 3, 4, 5, 6].map((level) => [`h${level}`, asking(headings.filter((heading) => heading.level === level))] as const);
};

const titleOf = ({ line, next, end, text, level }: OutlineHeading, at = 0, all: readonly OutlineHeading[] = []): Title => {
  const following = all[at + 1];
  return { line, end: following !== undefined && following.level > level ? Math.min(end, following.line) : Math.max(next, end), text, indent: 0 };
};

/** The headings of one level, where most of them ask; those in between that do not ask are questions too. */
const asking = (headings: readonly OutlineHeading[]): readonly Title[] => {
  const own = headings.filter(({ text }) => !isChromeTitle(text) && !ordinary.test(text));
  const marks = own.filter(({ text }) => isQuestion(text)).length;
  const asked = own.filter(({ text }) => asks(text)).length;
  if (marks < own.length * 0.25 || asked < own.length * 0.5) return [];
  return own.filter(({ text }) => asked >= own.length * 0.8 || asks(text) || countedIn(text) !== undefined).map((heading) => titleOf(heading));
};

const ordinary = /^\W*(?:table of contents?|contents|licen[cs]e|contribut|references?|resources?|further reading|see also|disclaimer|acknowledg|about|credits|authors?|support|introduction|overview|summary|links)\b/iu;

const bold = /^( {0,3}(?:(?:[-*+]|\d{1,3}[.)])\s+)?)(?:Q\s?\d{0,3}\s?[.:]\s*)?(\*\*|__)(?=\S)(.+?)\2\s*\\?$/u;
const numbered = /^( {0,3}\d{1,3}[.)]\s+| {0,3}Question\s?\d{0,3}\s?:\s+)(\S.*)$/u;

/** Lines in bold type that ask, else numbered lines that do; a heading ends an answer too. */
const lineTitles = ({ lines, kindAt, start }: Outline): readonly (readonly [string, readonly Title[]])[] => {
  const found: Record<'b' | 'n', Title[]> = { b: [], n: [] };
  const stops: number[] = [];
  for (let line = start; line < lines.length; line++) {
    const kind = kindAt(line);
    if (kind === lineKinds.heading) stops.push(line);
    if (kind !== lineKinds.text) continue;
    const text = lines[line] ?? '';
    const mark = text.trimStart().charAt(0);
    if (!/[*_Q\d+-]/u.test(mark)) continue;
    const strong = text.length < longest && (text.includes('**') || text.includes('__')) ? bold.exec(text) : null;
    const [, lead = '', words = ''] = strong === null && text.includes('?') ? (numbered.exec(text) ?? []) : strong === null ? [] : [strong[0], strong[1], strong[3]];
    if (words === '' || !(isQuestion(words) || (strong !== null && (marked.test(words) || countedIn(words)?.series === 'q' || (/\d/u.test(lead) && asks(words)))))) continue;
    found[strong === null ? 'n' : 'b'].push({ line, end: lines.length, text: words, indent: lead.length });
  }
  return (['b', 'n'] as const).map((shape) => [shape, withEnds(found[shape], stops)] as const);
};

const longest = 600;

const withEnds = (titles: readonly Title[], stops: readonly number[]): readonly Title[] => {
  let next = 0;
  return titles.map((title, at) => {
    while ((stops[next] ?? Infinity) < title.line) next++;
    return { ...title, end: Math.min(titles[at + 1]?.line ?? title.end, stops[next] ?? title.end) };
  });
};
