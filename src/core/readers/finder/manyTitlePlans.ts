import { lineKinds, type Outline } from '../outline/outline';
import { countedIn } from './counted';
import { labelledAnswersIn } from './labelledAnswers';
import { titlePlans } from './openPlans';
import type { Plan } from './plan';
import { hasRoomForTitles } from './room';
import type { StepContext } from './step';
import { thresholds } from './thresholds';
import type { Title } from './title';
import type { TitleSeries } from './titleSeries';

/**
 * A series that is longer than all that was found before, but for the titles that count as headings or have their
 * answers in folds, which are left to other steps.
 */
export const manyTitlePlans = (outline: Outline, { path, bar, isTaken, others }: StepContext): readonly Plan[] => {
  if (!hasRoomForTitles(outline, isTaken, others)) return [];
  const folded = new Set(labelledAnswersIn(outline).map(({ range }) => range.start));
  const keeps = (series: TitleSeries): TitleSeries | undefined => {
    const titles = series.titles.filter(({ line }) => !isTaken(line) && !folded.has(line));
    const isLong =
      titles.length >= thresholds.tenTitles &&
      titles.length > others &&
      titles.filter((title) => isCountedHeading(outline, title)).length < titles.length / 2;
    return isLong ? { ...series, titles } : undefined;
  };
  return titlePlans(outline, path, bar, keeps)
    .filter(({ answers }) => answers === 'below')
    .map((plan) => ({ ...plan, problems: [] }));
};

const isCountedHeading = ({ kindAt }: Outline, { line, text }: Title): boolean =>
  kindAt(line) === lineKinds.heading && countedIn(text) !== undefined;
