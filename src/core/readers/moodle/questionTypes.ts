import type { Accepted } from '../../exercise/kinds/accepted';
import type { Markdown } from '../../text/markdown';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { letterAt, type SourceLocation } from '../../exercise/kinds/draft';
import { matchingDraft } from '../../exercise/kinds/matching';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { inParagraphs } from '../gift/answerForm';
import type { Format } from '../gift/format';
import { formatted } from '../gift/markdownOf';
import { acceptedNumber, numberText } from '../gift/numbers';
import { childrenNamed, textIn, type XmlElement } from './xmlTree';

type Make = (question: XmlElement, location: SourceLocation) => ExerciseDraft;

const formats: Readonly<Record<string, Format>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

/** The text within a child, as its format says that it is written. */
const markdownIn = (element: XmlElement, name: string, otherwise: Format = 'html'): Markdown => {
  const [child] = childrenNamed(element, name);
  return formatted(withoutFiles(textIn(element, name)), formats[child?.attributes.get('format') ?? ''] ?? otherwise);
};

/** Files that a question brings along are not read: their images are left out. */
const withoutFiles = (text: string): string => text.replace(/<img\s[^<>]{0,2000}@@PLUGINFILE@@[^<>]{0,2000}>/giu, '');

const promptOf = (question: XmlElement): Markdown =>
  markdownIn(question, 'questiontext') || formatted(textIn(question, 'name'), 'plain');

const weightOf = ({ attributes }: XmlElement): number => Number(attributes.get('fraction') ?? '0');

const answersOf = (question: XmlElement): readonly XmlElement[] =>
  childrenNamed(question, 'answer').filter((answer) => ownText(answer) !== '');

/** The text of an answer, which stands in it directly or in its own `<text>`. */
const ownText = (answer: XmlElement): string => (childrenNamed(answer, 'text')[0]?.text ?? answer.text).trim();

const answerText = (answer: XmlElement, otherwise: Format): Markdown =>
  formatted(withoutFiles(ownText(answer)), formats[answer.attributes.get('format') ?? ''] ?? otherwise);

const whyOf = (
  options: readonly { readonly label: string; readonly answer: XmlElement }[],
  question: XmlElement,
): Markdown =>
  inParagraphs([
    ...options
      .map(({ label, answer }) => ({ label, why: markdownIn(answer, 'feedback') }))
      .filter(({ why }) => why !== '')
      .map(({ label, why }) => `**${label}:** ${why}`),
    markdownIn(question, 'generalfeedback'),
  ]);

/** Where only one may be chosen, the best is right; else all that earn something. */
const multichoice: Make = (question, location) => {
  const answers = answersOf(question);
  const single = textIn(question, 'single') !== 'false';
  const most = answers.reduce((best, answer) => Math.max(best, weightOf(answer)), 0);
  const correct =
    most <= 0
      ? []
      : answers.flatMap((answer, at) => ((single ? weightOf(answer) === most : weightOf(answer) > 0) ? [at] : []));
  const options = answers.map((answer, at) => ({ label: letterAt(at), text: answerText(answer, 'html') }));
  const explanation = whyOf(
    answers.map((answer, at) => ({ label: letterAt(at), answer })),
    question,
  );
  return choiceDraft(
    { prompt: promptOf(question), options, correct, multiple: !single || correct.length > 1, explanation },
    location,
  );
};

const truefalse: Make = (question, location) => {
  const isTrue = answersOf(question).some((answer) => weightOf(answer) > 0 && /^true$/iu.test(ownText(answer)));
  const isFalse = answersOf(question).some((answer) => weightOf(answer) > 0 && /^false$/iu.test(ownText(answer)));
  const options = ['True', 'False'].map((text, at) => ({ label: letterAt(at), text }));
  const told = answersOf(question).map((answer) => ({
    label: /^true$/iu.test(ownText(answer)) ? 'True' : 'False',
    answer,
  }));
  const correct = isTrue === isFalse ? [] : [isTrue ? 0 : 1];
  return choiceDraft({ prompt: promptOf(question), options, correct, explanation: whyOf(told, question) }, location);
};

/** The answers that earn most, without those that only stand for all others. */
const best = (question: XmlElement): readonly XmlElement[] => {
  const answers = answersOf(question).filter((answer) => weightOf(answer) > 0 && ownText(answer) !== '*');
  const most = answers.reduce((highest, answer) => Math.max(highest, weightOf(answer)), 0);
  return answers.filter((answer) => weightOf(answer) === most);
};

const typed = (
  question: XmlElement,
  location: SourceLocation,
  shown: readonly Markdown[],
  accepted: readonly Accepted[],
): ExerciseDraft => {
  const feedback = [...new Set(best(question).map((answer) => markdownIn(answer, 'feedback')))];
  const answer =
    shown.length === 0
      ? ''
      : inParagraphs([[...new Set(shown)].join(' · '), ...feedback, markdownIn(question, 'generalfeedback')]);
  return selfCheckOf(promptOf(question), answer, location, accepted);
};

const shortanswer: Make = (question, location) => {
  const right = answersOf(question).filter((answer) => weightOf(answer) >= 100 && !ownText(answer).includes('*'));
  return typed(
    question,
    location,
    best(question).map((answer) => answerText(answer, 'plain')),
    right.map((answer) => answerText(answer, 'plain')),
  );
};

const numerical: Make = (question, location) => {
  const written = best(question).map((answer) => `${ownText(answer)}:${textIn(answer, 'tolerance') || '0'}`);
  const ranges = written.flatMap((each) => acceptedNumber(each) ?? []);
  return typed(question, location, ranges.length === 0 ? [] : written.map(numberText), ranges);
};

const matching: Make = (question, location) => {
  const pairs = childrenNamed(question, 'subquestion').map((pair) => ({
    left: formatted(
      withoutFiles((childrenNamed(pair, 'text')[0]?.text ?? '').trim()),
      formats[pair.attributes.get('format') ?? ''] ?? 'html',
    ),
    right: formatted(textIn(pair, 'answer'), 'plain'),
  }));
  const partners = [...new Set(pairs.map(({ right }) => right))].filter((right) => right !== '');
  const left = pairs
    .filter((pair) => pair.left !== '')
    .map((pair) => ({ text: pair.left, partner: partners.indexOf(pair.right) }));
  const draft = matchingDraft(
    { prompt: promptOf(question), left, partners, takeaway: markdownIn(question, 'generalfeedback') },
    location,
  );
  const missing = left.filter(({ partner }) => partner < 0);
  return {
    ...draft,
    problems: missing.map(
      ({ text }) =>
        ({
          line: location.range.start,
          severity: 'error',
          code: 'no-partner',
          message: `“${text.slice(0, 60)}” has no partner; an <answer> was expected.`,
        }) as const,
    ),
  };
};

const essay: Make = (question, location) => {
  const answer = inParagraphs([markdownIn(question, 'graderinfo'), markdownIn(question, 'generalfeedback')]);
  const draft = selfCheckOf(promptOf(question), answer, location);
  return answer !== ''
    ? draft
    : {
        ...draft,
        problems: [
          {
            line: location.range.start,
            severity: 'info',
            code: 'no-answer',
            message:
              'This essay has no answer to compare with, so it is not asked; <graderinfo> or general feedback would be one.',
          },
        ],
      };
};

/** The types of questions that can be asked; descriptions and categories are none, and all others are told. */
export const questionTypes: Readonly<Record<string, Make | undefined>> = {
  multichoice,
  truefalse,
  shortanswer,
  numerical,
  matching,
  essay,
};
