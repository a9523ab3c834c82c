import type { Problem } from '../../exercise/problem';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { matchingDraft } from '../../exercise/kinds/matching';
import { type AnswerForm, generalOf, promptOf } from './answerForm';
import { leftOf } from './answers';
import { markdownOf } from './markdownOf';

/** `=left -> right`; one without a left side is a partner more than needed. */
export const pairs: AnswerForm = {
  fits: ({ answers: { entries } }) =>
    entries.filter(({ partner }) => partner !== undefined).length * 2 > entries.length,
  draft: (question, location) => {
    const entries = question.answers.entries.map((answer) => ({
      left: markdownOf(leftOf(answer), question.format),
      right: markdownOf(answer.partner ?? '', question.format),
    }));
    const partners = [...new Set(entries.map(({ right }) => right))].filter((right) => right !== '');
    const left = entries
      .filter((pair) => pair.left !== '')
      .map((pair) => ({ text: pair.left, partner: partners.indexOf(pair.right) }));
    const draft = matchingDraft(
      { prompt: promptOf(question), left, partners, takeaway: generalOf(question) },
      location,
    );
    return {
      ...draft,
      problems: left.filter(({ partner }) => partner < 0).map(({ text }) => noPartner(location, text)),
    };
  },
};

const noPartner = ({ range }: SourceLocation, text: string): Problem => ({
  line: range.start,
  severity: 'error',
  code: 'no-partner',
  message: `“${text.slice(0, 60)}” has no partner; “= left -> right” was expected.`,
});
