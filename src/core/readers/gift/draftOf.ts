import type { Markdown } from '../../markdown';
import type { Problem } from '../../problem';
import type { Draft } from '../draft';
import { choiceDraft, letterAt, matchingDraft, selfCheckOf, type Standing } from '../drafts';
import { type GivenAnswer, isRight, leftOf } from './answers';
import { markdownOf } from './markdownOf';
import { acceptedNumber, numberText } from './numbers';
import { blank, type Question } from './question';

/** What a question becomes; the form of its answers says of which kind it is. */
export const draftOf = (question: Question, standing: Standing): Draft => {
  const { answers } = question;
  const draft = (forms.find(({ fits }) => fits(question)) ?? typed).draft(question, standing);
  const unmarked = answers.given.some(({ mark, text }) => mark === '' && !trueFalse.test(text)) && !answers.numeric;
  const problems = unmarked ? [...draft.problems, noMark(standing)] : draft.problems;
  const distinct = [question.title, ...answers.given.map(({ mark, text }) => mark + text)];
  return { ...draft, distinct: [...draft.distinct, ...distinct], problems };
};

interface AnswerForm {
  readonly fits: (question: Question) => boolean;
  readonly draft: (question: Question, standing: Standing) => Draft;
}

const trueFalse = /^(?:T|F|TRUE|FALSE)$/iu;

const essay: AnswerForm = {
  fits: ({ answers }) => answers.given.length === 0 && !answers.numeric,
  draft: (question, standing) => {
    const answer = generalOf(question);
    const draft = selfCheckOf(promptOf(question), answer, standing);
    return answer === '' ? { ...draft, problems: [openEssay(standing)] } : draft;
  },
};

const numeric: AnswerForm = {
  fits: ({ answers }) => answers.numeric,
  draft: (question, standing) => {
    const right = question.answers.given.filter((answer) => isRight(answer) && answer.text !== '');
    const numbers = right.flatMap((answer) => {
      const range = acceptedNumber(answer.text);
      return range === undefined ? [] : [{ answer, range, shown: numberText(answer.text) }];
    });
    const draft = selfCheckOf(promptOf(question), answerText(question, numbers), standing, numbers.map(({ range }) => range));
    const unclear = right.filter(({ text }) => acceptedNumber(text) === undefined).map(({ text }) => noNumber(standing, text));
    return unclear.length === 0 ? draft : { ...draft, problems: unclear };
  },
};

const statement: AnswerForm = {
  fits: ({ answers: { given } }) => given.length === 1 && given[0]?.mark === '' && trueFalse.test(given[0].text),
  draft: (question, standing) => {
    const [given] = question.answers.given;
    const isTrue = /^T/iu.test(given?.text ?? '');
    const [wrong = '', right = ''] = splitFeedback(given?.feedback ?? '').map((text) => markdownOf(text, question.format));
    const told = isTrue ? [right, wrong] : [wrong, right];
    const options = ['True', 'False'].map((text, at) => ({ label: letterAt(at), text }));
    const explanation = explained(options.map(({ text }, at) => ({ label: text, why: told[at] ?? '' })), generalOf(question));
    return choiceDraft({ prompt: promptOf(question), options, correct: [isTrue ? 0 : 1], explanation }, standing);
  },
};

const options: AnswerForm = {
  fits: ({ answers: { given } }) => given.some(({ mark }) => mark === '~'),
  draft: (question, standing) => {
    const { given } = question.answers;
    const texts = given.map(({ text }, at) => ({ label: letterAt(at), text: markdownOf(text, question.format) }));
    const explanation = explained(
      texts.map(({ label }, at) => ({ label, why: markdownOf(given[at]?.feedback ?? '', question.format) })),
      generalOf(question),
    );
    const correct = rightOnes(given);
    const multiple = correct.length > 1 || !given.some(({ mark }) => mark === '=');
    return choiceDraft({ prompt: promptOf(question), options: texts, correct, multiple, explanation }, standing);
  },
};

/** One answer that is marked as wholly right is the only one: those with a part of its weight are not as good. */
const rightOnes = (given: readonly GivenAnswer[]): readonly number[] => {
  const whole = given.flatMap((answer, at) => (answer.mark === '=' && (answer.weight ?? 100) >= 100 ? [at] : []));
  return whole.length === 1 ? whole : given.flatMap((answer, at) => (isRight(answer) ? [at] : []));
};

const pairs: AnswerForm = {
  fits: ({ answers: { given } }) => given.filter(({ partner }) => partner !== undefined).length * 2 > given.length,
  draft: (question, standing) => {
    const given = question.answers.given.map((answer) => ({
      left: markdownOf(leftOf(answer), question.format),
      right: answer.partner === undefined ? undefined : markdownOf(answer.partner, question.format),
    }));
    const partners = [...new Set(given.flatMap(({ right }) => right ?? []))].filter((right) => right !== '');
    const left = given.filter((pair) => pair.left !== '').map((pair) => ({ text: pair.left, partner: partners.indexOf(pair.right ?? '') }));
    const draft = matchingDraft({ prompt: promptOf(question), left, partners, takeaway: generalOf(question) }, standing);
    return { ...draft, problems: left.filter(({ partner }) => partner < 0).map(({ text }) => noPartner(standing, text)) };
  },
};

const typed: AnswerForm = {
  fits: () => true,
  draft: (question, standing) => {
    const right = question.answers.given
      .filter((answer) => isRight(answer) && answer.text !== '' && answer.text !== '*')
      .map((answer) => ({ answer, shown: markdownOf(answer.text, question.format) }));
    return selfCheckOf(promptOf(question), answerText(question, right), standing, [...new Set(right.map(({ shown }) => shown))]);
  },
};

/** In the order in which they are tried. */
const forms: readonly AnswerForm[] = [essay, numeric, statement, options, pairs, typed];

const promptOf = ({ title, format, stem }: Question): Markdown => {
  const shown = format === 'markdown' ? stem.replace(blank, '\\_'.repeat(blank.length)) : stem;
  return markdownOf(shown === '' ? title : shown, shown === '' ? 'plain' : format);
};

const generalOf = ({ answers, format }: Question): Markdown => markdownOf(answers.general, format);

interface RightAnswer {
  readonly answer: GivenAnswer;
  readonly shown: Markdown;
}

/** The best of the right answers, then what is said of them and of all. */
const answerText = (question: Question, right: readonly RightAnswer[]): Markdown => {
  const most = right.reduce((weight, { answer }) => Math.max(weight, answer.weight ?? 100), 0);
  const best = right.filter(({ answer }) => (answer.weight ?? 100) === most);
  if (best.length === 0) return '';
  const texts = [...new Set(best.map(({ shown }) => shown))];
  const feedback = best.map(({ answer }) => markdownOf(answer.feedback, question.format));
  return paragraphs([texts.join(texts.some((text) => text.includes('\n')) ? '\n\n' : ' · '), ...new Set(feedback), generalOf(question)]);
};

const explained = (parts: readonly { readonly label: string; readonly why: Markdown }[], general: Markdown): Markdown =>
  paragraphs([...parts.filter(({ why }) => why !== '').map(({ label, why }) => (why.startsWith('<div>') ? `**${label}:**\n\n${why}` : `**${label}:** ${why}`)), general]);

const paragraphs = (parts: readonly Markdown[]): Markdown => parts.filter((part) => part !== '').join('\n\n');

/** Of a true or false question: what is said to the wrong answer, then to the right one. */
const splitFeedback = (feedback: string): readonly string[] => {
  const [wrong = '', ...right] = feedback.split(/(?<!\\)#/u);
  return [wrong.trim(), right.join('#').trim()];
};

const openEssay = ({ range }: Standing): Problem => ({
  line: range.start,
  severity: 'info',
  code: 'no-answer',
  message: 'This essay has no answer to compare with, so it is not asked; general feedback (#### …) within its braces would be one.',
});

const noMark = ({ range }: Standing): Problem => ({
  line: range.start,
  severity: 'warning',
  code: 'unclear-answer',
  message: 'An answer begins with neither = nor ~; it is taken as right. A brace of the text itself is written \\{.',
});

const noNumber = ({ range }: Standing, text: string): Problem => ({
  line: range.start,
  severity: 'error',
  code: 'unclear-answer',
  message: `The answer “${text}” is no number; 3, 3:0.5 or 1..5 was expected.`,
});

const noPartner = ({ range }: Standing, text: string): Problem => ({
  line: range.start,
  severity: 'error',
  code: 'no-partner',
  message: `“${text}” has no partner; “= ${text} -> partner” was expected.`,
});
