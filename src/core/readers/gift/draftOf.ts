import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { SourceLocation } from '../../exercise/kinds/draft';
import type { AnswerForm } from './answerForm';
import { options, statement } from './choices';
import { pairs } from './pairs';
import type { Question } from './question';
import { essay, numeric, typed } from './typedAnswers';

/** In the order in which they are tried. */
const forms: readonly AnswerForm[] = [essay, numeric, statement, options, pairs];

/** What a question becomes; the form of its answers says of which kind it is. */
export const draftOf = (question: Question, location: SourceLocation): ExerciseDraft => {
  const { entries, numeric: isNumeric } = question.answers;
  const form = forms.find(({ fits }) => fits(question)) ?? typed;
  const draft = form.draft(question, location);
  const isUnmarked = form !== statement && !isNumeric && entries.some(({ mark }) => mark === '');
  return {
    ...draft,
    distinct: [...draft.distinct, question.title, ...entries.map(({ mark, text }) => mark + text)],
    problems: isUnmarked ? [...draft.problems, noMark(location)] : draft.problems,
  };
};

const noMark = ({ range }: SourceLocation): Problem => ({
  line: range.start,
  severity: 'warning',
  code: 'unclear-answer',
  message: 'An answer begins with neither = nor ~; it is taken as right. A brace of the text itself is written \\{.',
});
