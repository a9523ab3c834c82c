import { parseJson } from '../../base/json';
import type { Markdown } from '../../text/markdown';
import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { nameOf, type Reading, type SourceFile } from '../draft/reader';
import { setOf } from '../draft/setOf';
import { keysOf } from '../tables/keyedOptions';
import { cardsOf, type JsonCard } from './jsonCards';
import { jsonQuestion, type JsonQuestion, keyedRow } from './jsonQuestion';
import { lineFinder } from './lineFinder';
import { type Fields, isFields, type QuestionList, questionLists } from './questionLists';
import { typedAnswer, type TypedAnswer } from './typedAnswer';
import { type Writing, writtenAs } from './writtenAs';

/** How many questions of a list must have a right option, so that it is a quiz. */
const fewestKeyed = 0.5;

interface Item {
  readonly headings: readonly string[];
  readonly asked: JsonQuestion | TypedAnswer | JsonCard;
  /** Of a question with options: those that are right. */
  readonly correct: readonly number[];
  readonly doubtful: boolean;
}

/** The questions of all lists in a JSON file that are a quiz; nothing where none is. */
export const jsonQuizFile = (file: SourceFile): Reading => {
  const root = parseJson(file.text);
  if (root === undefined) return { sets: [], problems: looksLikeQuiz(file.text) ? [brokenJson] : [] };
  const items = questionLists(root).flatMap(itemsOf);
  if (items.length === 0) return { sets: [], problems: [] };
  const write = writtenAs(items.flatMap(({ asked }) => textsOf(asked)));
  const lineOf = lineFinder(file.text);
  const found = items.map((item) => ({ item, line: lineOf(item.asked.prompt) }));
  const drafts = found.map(({ item, line }) => draftOf(item, line, write));
  return setOf(
    drafts,
    titleOf(root) ?? nameOf(file),
    {},
    found.flatMap(({ item, line }) => doubtOf(item, line)),
  );
};

/** So many questions and answers make a file a quiz that nothing can be read of. */
const fewestQuestions = 3;

const looksLikeQuiz = (text: string): boolean =>
  [/"(?:question|prompt)"\s{0,9}:/gu, /"(?:answer|correct\w{0,20}|solution)"\s{0,9}:/gu].every(
    (key) => (text.match(key)?.length ?? 0) >= fewestQuestions,
  );

const brokenJson: Problem = {
  line: 0,
  severity: 'warning',
  code: 'broken-json',
  message: 'This looks like a quiz, but it is not valid JSON, so that nothing of it is read.',
};

const itemsOf = ({ values, headings }: QuestionList): readonly Item[] => {
  const questions = values.map((value) => {
    const typed = typedAnswer(value);
    return { typed, question: typed === undefined ? jsonQuestion(value) : undefined };
  });
  const chosen = questions.flatMap(({ question }) => (question === undefined ? [] : [question]));
  const keys = keysOf(
    chosen.map(keyedRow),
    chosen.some(({ isIndex }) => isIndex) && chosen.every(({ key, isIndex }) => key === '' || isIndex),
  );
  const answerKeys = new Map(
    chosen.map((question, at) => [
      question,
      told(question) ?? { correct: keys[at]?.correct ?? [], doubtful: keys[at]?.doubtful === true },
    ]),
  );
  const isTyped = questions.some(({ typed }) => typed !== undefined);
  const isQuiz =
    chosen.length + Number(isTyped) > 0 &&
    [...answerKeys.values()].filter(({ correct, doubtful }) => correct.length > 0 || doubtful).length >=
      chosen.length * fewestKeyed;
  if (!isQuiz) return cardsOf(values).map((card) => ({ headings, asked: card, correct: [], doubtful: false }));
  return questions.flatMap(({ question, typed }): readonly Item[] => {
    const asked = question ?? typed;
    if (asked === undefined) return [];
    const below =
      question !== undefined && question.topic !== '' && question.topic !== headings.at(-1)
        ? [...headings, question.topic]
        : headings;
    return [
      { headings: below, asked, correct: [], doubtful: false, ...(question !== undefined && answerKeys.get(question)) },
    ];
  });
};

/** What the options say themselves. */
const told = ({ options }: JsonQuestion): Pick<Item, 'correct' | 'doubtful'> | undefined =>
  options.some(({ right }) => right === true)
    ? { correct: options.flatMap(({ right }, at) => (right === true ? [at] : [])), doubtful: false }
    : undefined;

const textsOf = (asked: Item['asked']): readonly string[] => [
  asked.prompt,
  ...('options' in asked ? asked.options.map(({ text }) => text) : []),
  asked.why,
];

const draftOf = ({ headings, asked, correct }: Item, line: number, write: Writing): ExerciseDraft => {
  const location = { range: { start: line, end: line + 1 }, headings };
  const prompt = writePrompt(asked.prompt, write);
  if ('back' in asked) return flashcardOf(prompt, paragraphs([write(asked.back), write(asked.why)]), location);
  if ('accepted' in asked)
    return selfCheckOf(prompt, paragraphs([write(asked.shown), write(asked.why)]), location, asked.accepted);
  const options = asked.options.map(({ label, text }) => ({ label, text: write(text) }));
  const reasons = asked.options.flatMap(({ label, why }) => (why === '' ? [] : [`**${label}:** ${write(why)}`]));
  return choiceDraft({ prompt, options, correct, explanation: paragraphs([write(asked.why), ...reasons]) }, location);
};

/** The prompt; code that was put below it is a fence already. */
const writePrompt = (prompt: string, write: Writing): Markdown => {
  const fence = prompt.endsWith('```') ? prompt.indexOf('\n\n```') : -1;
  return fence < 0 ? write(prompt) : `${write(prompt.slice(0, fence))}${prompt.slice(fence)}`;
};

const paragraphs = (texts: readonly Markdown[]): Markdown => texts.filter((text) => text !== '').join('\n\n');

const doubtOf = ({ doubtful }: Item, line: number): readonly Problem[] =>
  doubtful
    ? [
        {
          line,
          severity: 'warning',
          code: 'unclear-answer',
          message:
            'The answer of this question can mean two different options: a letter or number of one and the words of another, or a number that counts from nought or from one.',
        },
      ]
    : [];

const titleOf = (root: unknown): string | undefined => {
  const fields: Fields = isFields(root) ? root : {};
  const title = [fields.title, fields.quizTitle, fields.name].find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof title === 'string' ? title.trim() : undefined;
};
