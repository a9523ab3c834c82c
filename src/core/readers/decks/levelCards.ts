import type { ExerciseDraft } from '../draft/exerciseDraft';
import { asks } from '../finder/asking';
import { made } from '../finder/maker';
import { askedBy } from '../finder/openPlans';
import { thresholds } from '../finder/thresholds';
import { titleOf } from '../finder/titleSeries';
import { isBoilerplateTitle } from '../outline/boilerplate';
import type { Outline } from '../outline/outline';
import { headingCard } from './headingCard';

/**
 * The headings of one level as cards, all that stands below each on its back, whatever the file says of itself; a list
 * of contents is none. Where half of them ask they are the questions that they are elsewhere.
 */
export const levelCards = (outline: Outline, level: number): readonly ExerciseDraft[] => {
  const headings = outline.headings.filter(
    (heading) => heading.level === level && heading.text !== '' && !isBoilerplateTitle(heading.text),
  );
  const areQuestions = headings.filter(({ text }) => asks(text)).length >= headings.length * thresholds.halfAsk;
  return headings.map((heading) =>
    areQuestions || asks(heading.text) ? made(askedBy(outline, titleOf(heading))) : headingCard(outline, heading),
  );
};
