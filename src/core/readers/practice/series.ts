import type { QuestionStart } from '../evidence/questionStart';
import type { QuestionAndAnswer } from './questionsAndAnswers';

/** What the questions of a section have in common, which tells what to make of one that leaves it open. */
export interface Series {
  /** How many answered questions start so. */
  readonly answered: (series: string) => number;
  /** The highest number among them. */
  readonly last: (series: string) => number;
  /** How many blocks a question takes up that nothing marks at its start; nothing where there is but one such. */
  readonly usualLength: number | undefined;
}

export const seriesOf = (turns: readonly QuestionAndAnswer[]): Series => {
  const starts = new Map<string, QuestionStart[]>();
  const lengths: number[] = [];
  turns.forEach(({ asked, answer }, at) => {
    if (answer?.kind !== 'details') return;
    const start = asked.starts.at(-1)?.start;
    if (start === undefined) {
      if (at > 0) lengths.push(asked.blocks.length);
      return;
    }
    const same = starts.get(start.series);
    if (same === undefined) starts.set(start.series, [start]);
    else same.push(start);
  });
  return {
    answered: (series) => starts.get(series)?.length ?? 0,
    last: (series) => (starts.get(series) ?? []).reduce((most, { ordinal }) => Math.max(most, ordinal), 0),
    usualLength: lengths.length === 0 ? undefined : lengths.reduce((most, length) => Math.max(most, length)),
  };
};

/**
 * Bare numbers, `Q1.` and bold type start questions wherever they stand; words such as “Case A.” where they do so more
 * than once.
 */
export const isSeriesOf =
  (series: Series) =>
  (start: QuestionStart): boolean =>
    ['1', 'q', 'bold'].includes(start.series) || series.answered(start.series) > 1;
