import type { ExerciseDraft } from '../draft/exerciseDraft';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { Problem } from '../../exercise/problem';
import { nameOf, type Reader } from '../draft/reader';
import { setOf } from '../draft/setOf';

/** What a line begins with that asks, and one that answers, before a colon. */
const askers = [
  'q',
  'question',
  'front',
  'frage',
  'f',
  'pregunta',
  'p',
  'pergunta',
  'domanda',
  'd',
  'вопрос',
  'в',
  'питання',
  'pytanie',
  'vraag',
  'v',
  'fråga',
  'soru',
  's',
  'otázka',
  '問題',
  '問',
  '质问',
  '问题',
  '问',
  '질문',
  '문제',
  'câu hỏi',
];
const tellers = [
  'a',
  'answer',
  'ans',
  'back',
  'antwort',
  'respuesta',
  'r',
  'resposta',
  'risposta',
  'réponse',
  'ответ',
  'о',
  'відповідь',
  'odpowiedź',
  'o',
  'antwoord',
  'svar',
  'cevap',
  'c',
  'odpověď',
  '答え',
  '答',
  '答案',
  '답',
  '정답',
  'đáp án',
];

const labelled = /^\s{0,3}([\p{L}\p{M}]{1,10}(?: [\p{L}\p{M}]{1,8})?)\s?\d{0,4}\s?[:：]\s*(.*)$/u;
const anyAsker = new RegExp(`^\\s{0,3}(?:${askers.join('|')})\\s?\\d{0,4}\\s?[:：]`, 'imu');
const anyTeller = new RegExp(`^\\s{0,3}(?:${tellers.join('|')})\\s?\\d{0,4}\\s?[:：]`, 'imu');

/** How much of a file may be neither question nor answer, and how many pairs there must be. */
const mostOthers = 0.2;
const fewestPairs = 2;

/**
 * Text with `Q:` and `A:`, or the same words of another language, at the starts of lines; in a file of anything else
 * they are what somebody said.
 */
export const labelledText: Reader = {
  name: 'Q: / A:',
  extensions: ['txt'],
  sniff: ({ path, text }) => /\.txt$/iu.test(path) && anyAsker.test(text) && anyTeller.test(text),
  read: (file) => {
    const { drafts, problems, others, lines } = pairsIn(file.text.split('\n'));
    const answered = drafts.filter((draft) => draft.problems.length === 0).length;
    return answered < fewestPairs || others > lines * mostOthers
      ? { sets: [], problems: [] }
      : setOf(drafts, nameOf(file), {}, problems);
  },
};

interface Part {
  readonly isQuestion: boolean;
  readonly start: number;
  readonly words: string[];
  end: number;
}

const pairsIn = (lines: readonly string[]) => {
  const parts: Part[] = [];
  let others = 0;
  let filled = 0;
  lines.forEach((line, at) => {
    if (line.trim() === '') return void parts.at(-1)?.words.push('');
    filled++;
    const [, label = '', rest = ''] = labelled.exec(line) ?? [];
    const name = label.toLowerCase();
    const last = parts.at(-1);
    const isQuestion = askers.includes(name);
    if (isQuestion || (tellers.includes(name) && last?.isQuestion === true))
      parts.push({ isQuestion, start: at, end: at + 1, words: [rest.trim()] });
    else if (last === undefined || (!last.isQuestion && last.words.at(-1) === '')) others++;
    else {
      last.words.push(line.trim());
      last.end = at + 1;
    }
  });
  const drafts = parts.flatMap((part, at): readonly ExerciseDraft[] =>
    part.isQuestion ? [cardOf(part, parts[at + 1]?.isQuestion === false ? parts[at + 1] : undefined)] : [],
  );
  return {
    drafts: drafts.filter(({ names }) => names[0] !== ''),
    problems: parts.flatMap(emptyQuestion),
    others,
    lines: filled,
  };
};

const cardOf = (question: Part, answer: Part | undefined): ExerciseDraft =>
  flashcardOf(textOf(question), answer === undefined ? '' : textOf(answer), {
    range: { start: question.start, end: answer?.end ?? question.end },
    headings: [],
  });

const textOf = ({ words }: Part): string => escapeMarkdown(words.join('\n').trim());

const emptyQuestion = (part: Part): readonly Problem[] =>
  part.isQuestion && textOf(part) === ''
    ? [
        {
          line: part.start,
          severity: 'warning',
          code: 'no-question',
          message: 'There is no question here; its words were expected behind the label.',
        },
      ]
    : [];
