import { isBoilerplateTitle } from '../outline/boilerplate';
import type { Outline, OutlineHeading } from '../outline/outline';
import { asks, countedIn, isQuestion } from '../evidence/questionTitle';
import { lineTitles, marked } from './lineTitles';
import { endOfHeading } from './titleEnds';
import type { Title } from './title';

/** The titles of a file that ask, by the way in which they are written. */
export const titlesIn = (outline: Outline): ReadonlyMap<string, readonly Title[]> => new Map([...headingTitles(outline), ...lineTitles(outline)].filter(([, titles]) => titles.length > 0));

const fewestMarked = 3;

const headingTitles = (outline: Outline): readonly (readonly [string, readonly Title[]])[] => {
  const { headings } = outline;
  const questions = headings.filter(({ text }) => marked.test(text));
  if (questions.length >= fewestMarked) return [['q', questions.map((heading, at) => ({ ...titleOf(heading), end: endOfHeading(outline, heading, questions[at + 1]?.line) }))]];
  return [2, 3, 4, 5, 6].map((level) => [`h${level}`, asking(headings.filter((heading) => heading.level === level))] as const);
};

const titleOf = ({ line, end, text }: OutlineHeading): Title => ({ line, end, text, lead: '', rest: '' });

/** The headings of one level, where most of them ask; those in between that do not ask are questions too. */
const asking = (headings: readonly OutlineHeading[]): readonly Title[] => {
  const own = headings.filter(({ text }) => !isBoilerplateTitle(text) && !ordinary.test(text));
  const marks = own.filter(({ text }) => isQuestion(text)).length;
  const asked = own.filter(({ text }) => asks(text)).length;
  if (marks < own.length * 0.25 || asked < own.length * 0.5) return [];
  return own.filter(({ text }) => asked >= own.length * 0.8 || asks(text) || countedIn(text) !== undefined).map(titleOf);
};

const ordinary = /^\W*(?:table of contents?|contents|licen[cs]e|contribut|references?|resources?|further reading|see also|disclaimer|acknowledg|about|credits|authors?|support|introduction|overview|summary|links)\b/iu;
