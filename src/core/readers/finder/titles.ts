import { isBoilerplateTitle } from '../outline/boilerplate';
import type { Outline, OutlineHeading } from '../outline/outline';
import { contentEnd } from '../outline/content';
import { ordinaryHeadings } from '../words/ordinaryHeadings';
import { anyOf } from '../words/language';
import { asks, isQuestion } from './asking';
import { countedIn } from './counted';
import { thresholds } from './thresholds';
import type { Bar } from '../draft/bar';
import { endOfHeading } from './titleEnds';
import type { Title } from './title';
import { marked, seriesOf, titleOf, type TitleSeries } from './titleSeries';
import { lineTitles } from './lineTitles';

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

/**
 * The headings of one level; where most of them ask, or a person said so, those in between that do not are questions
 * too.
 */
const asking = (headings: readonly OutlineHeading[], bar: Bar): readonly Title[] => {
  const own = headings.filter(({ text }) => !isBoilerplateTitle(text) && !ordinary.test(text));
  if (own.filter(({ text }) => isQuestion(text)).length < own.length * thresholds.fewMarks) return [];
  const asked = new Set(own.filter(({ text }) => asks(text)));
  if (asked.size < own.length * thresholds.halfAsk) return [];
  const takesAll = asked.size >= own.length * (bar === 'announced' ? thresholds.halfAsk : thresholds.mostAsk);
  return own.filter((heading) => takesAll || asked.has(heading) || countedIn(heading.text) !== undefined).map(titleOf);
};

const ordinary = new RegExp(`^\\P{L}*(?:${anyOf(ordinaryHeadings)})(?![\\p{L}\\p{N}])`, 'iu');

/** The line after the last that says something below a title. */
export const answerEnd = (outline: Outline, { line, end }: Title): number => contentEnd(outline, line + 1, end);
