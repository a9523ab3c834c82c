import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Group } from './groups';
import { locationOf } from './taskLocation';
import { type Asked, endsAsQuestion, promptOf, type Question, questionsIn, questionsInList } from './questions';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { isSeriesOf, type Series } from './series';

const selfCheckTitle = /self[- ]?check|check your(?:self| understanding| knowledge)|knowledge check|\bquiz\b/iu;

/**
 * Those questions that should have an answer: others of their series have one, or their section says that it is for
 * checking oneself. Tasks, drills and checklists are none.
 */
export const unanswered = (questions: readonly Question[], group: Group, series: Series): readonly ExerciseDraft[] =>
  questions
    .filter(({ start, blocks }) => {
      const asks = endsAsQuestion(promptOf(blocks));
      if (start === undefined) return false;
      return (
        (selfCheckTitle.test(group.title) && asks) ||
        (series.answered(start.series) > 0 && (start.series !== 'bold' || asks))
      );
    })
    .map(({ blocks }) => selfCheckOf(promptOf(blocks), '', locationOf(group, blocks)));

/** The questions at the end of a section, after its last answer. */
export const lastQuestions = (asked: Asked, group: Group, series: Series): readonly Question[] => {
  const { questions } = questionsIn(asked, isSeriesOf(series));
  const started = questions.filter(
    ({ start }) => start !== undefined && start.ordinal >= series.last(start.series) + (start.ordinal > 0 ? 1 : 0),
  );
  if (started.length > 0 || !selfCheckTitle.test(group.title)) return started;
  const list = asked.blocks.findLast((block) => block.kind === 'list');
  const all = list === undefined ? [] : questionsInList(list);
  return all.every(({ blocks }) => endsAsQuestion(promptOf(blocks))) ? all : [];
};
