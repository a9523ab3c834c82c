import type { Markdown } from '../../text/markdown';
import type { Problem } from '../../exercise/problem';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { type AnswerForm, generalOf, inParagraphs, promptOf } from './answerForm';
import { type AnswerEntry, isRight } from './answers';
import { markdownOf } from './markdownOf';
import { acceptedNumber, numberText } from './numbers';
import type { Question } from './question';

/** `{}`: only general feedback can tell what a good answer holds. */
export const essay: AnswerForm = {
  fits: ({ answers }) => answers.entries.length === 0 && !answers.numeric,
  draft: (question, location) => {
    const answer = generalOf(question);
    const draft = selfCheckOf(promptOf(question), answer, location);
    return answer === '' ? { ...draft, problems: [openEssay(location)] } : draft;
  },
};

/** `#3:0.5`, `#1..5`, or a `#` before several of these. */
export const numeric: AnswerForm = {
  fits: ({ answers }) => answers.numeric,
  draft: (question, location) => {
    const right = question.answers.entries.filter((answer) => isRight(answer) && answer.text !== '');
    const numbers = right.flatMap((answer) => {
      const range = acceptedNumber(answer.text);
      return range === undefined ? [] : [{ answer, range, shown: numberText(answer.text) }];
    });
    const draft = selfCheckOf(
      promptOf(question),
      answerText(question, numbers),
      location,
      numbers.map(({ range }) => range),
    );
    const unclear = right
      .filter(({ text }) => acceptedNumber(text) === undefined)
      .map(({ text }) => noNumber(location, text));
    return unclear.length === 0 ? draft : { ...draft, problems: unclear };
  },
};

/** `=right =also right`. */
export const typed: AnswerForm = {
  fits: () => true,
  draft: (question, location) => {
    const right = question.answers.entries
      .filter((answer) => isRight(answer) && answer.text !== '' && answer.text !== '*')
      .map((answer) => ({ answer, shown: markdownOf(answer.text, question.format) }));
    return selfCheckOf(promptOf(question), answerText(question, right), location, [
      ...new Set(right.map(({ shown }) => shown)),
    ]);
  },
};

interface RightAnswer {
  readonly answer: AnswerEntry;
  readonly shown: Markdown;
}

/** The best of the right answers, then what is said of them and of all. */
const answerText = (question: Question, right: readonly RightAnswer[]): Markdown => {
  const most = right.reduce((weight, { answer }) => Math.max(weight, answer.weight ?? 100), 0);
  const best = right.filter(({ answer }) => (answer.weight ?? 100) === most);
  if (best.length === 0) return '';
  const texts = [...new Set(best.map(({ shown }) => shown))];
  const feedback = best.map(({ answer }) => markdownOf(answer.feedback, question.format));
  return inParagraphs([
    texts.join(texts.some((text) => text.includes('\n')) ? '\n\n' : ' · '),
    ...new Set(feedback),
    generalOf(question),
  ]);
};

const openEssay = ({ range }: SourceLocation): Problem => ({
  line: range.start,
  severity: 'info',
  code: 'no-answer',
  message:
    'This essay has no answer to compare with, so it is not asked; general feedback (#### …) within its braces would be one.',
});

const noNumber = ({ range }: SourceLocation, text: string): Problem => ({
  line: range.start,
  severity: 'error',
  code: 'unclear-answer',
  message: `The answer “${text.slice(0, 60)}” is no number; 3, 3:0.5 or 1..5 was expected.`,
});
