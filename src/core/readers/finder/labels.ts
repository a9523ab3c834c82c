import type { Markdown } from '../../text/markdown';
import { wordsOf } from '../words/language';
import { answersOf } from '../words/pairLabels';
import { answerLabels, rightWords } from '../words/answerLabels';
import { optionLabels } from '../words/optionLabels';
import { questionLabels } from '../words/questionLabels';

/** A text behind a label such as `Q:`, `**Question:**` or `问：`. */
export interface Labelled {
  /** In lower case. */
  readonly label: string;
  readonly rest: Markdown;
}

const shape =
  /^\s{0,3}(?:[-*+•]\s+)?(?:\*\*|__)?(\p{L}[\p{L}\p{M} ]{0,24}?)\s?(\d{0,3})\s?(?:(?:\*\*|__)\s?[:：]|[:：](?:\*\*|__)?)[^\S\n]*/u;
const questions = new Set(wordsOf(questionLabels));
const answers = new Set(wordsOf(answerLabels));

const farthestColon = 60;

/** The place of the first colon near the start of a line. */
const colonIn = (line: string): number => {
  const [one, other] = [line.indexOf(':'), line.indexOf('：')];
  const first = one < 0 || (other >= 0 && other < one) ? other : one;
  return first < farthestColon ? first : -1;
};

/** The label at the start of a line, whatever it says. */
const labelIn = (line: Markdown): Labelled | undefined => {
  if (colonIn(line) < 0) return undefined;
  const found = shape.exec(line);
  const label = found?.[1]?.trim().toLowerCase();
  return found === null || label === undefined
    ? undefined
    : { label, rest: withoutBold(line.slice(found[0].length), found[0]) };
};

/** Bold type that goes on behind the label ends with the line. */
const withoutBold = (rest: Markdown, lead: string): Markdown => {
  const marks = lead.match(/\*\*|__/gu) ?? [];
  return (marks.length === 1 ? rest.replace(/(?:\*\*|__)\s*$/u, '') : rest).trim();
};

/** The text behind the label of a question, as the only thing that says that it asks. */
export const questionLabelIn = (line: Markdown): Labelled | undefined => {
  const found = labelIn(line);
  return found !== undefined && (answersOf.has(found.label) || questions.has(found.label)) ? found : undefined;
};

/** The text behind the label of an answer; where the label of its question is known, of one that fits that. */
export const answerLabelIn = (line: Markdown, asked?: string): Labelled | undefined => {
  const found = labelIn(line);
  if (found === undefined) return undefined;
  const fits = asked === undefined ? undefined : answersOf.get(asked)?.has(found.label);
  return fits === true || answers.has(found.label) ? found : undefined;
};

const optionWords = new Set(wordsOf(optionLabels));

/** What the labels before colons say that a text holds. */
interface LabelsHeld {
  readonly question: boolean;
  readonly answer: boolean;
}

const longestLabel = 36;
const lastWord = /[\p{L}\p{M}]+$/u;
const decoration = /^\s{0,3}(?:[-*+•]\s+)?(?:\*\*|__)?/u;
/** Words that stand before many a colon in code and in prose. */
/** Letters that count options, too. */
const optionLetters = new Set(['d', 'f', 'h']);
const usual = new Set(['key', 'keys', 'true', 'right', 'best']);
const ends = new Set(
  [...wordsOf(answerLabels), ...wordsOf(rightWords)]
    .filter((word) => !usual.has(word))
    .map((word) => lastWord.exec(word)?.[0] ?? word),
);
/** Where no spaces part words, a label may end a longer one. */
const denseEnds = [...ends].filter((word) => word > '\u2e80');

/** The last words of the labels of questions. */
const askingEnds = new Set([...answersOf.keys(), ...questions].map((word) => lastWord.exec(word)?.[0] ?? word));

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;

/** Looks once at the word before each colon of a text, number and bold type between them passed over. */
const held = (text: string): LabelsHeld => {
  let question = false;
  let answer = false;
  let letter = false;
  let options = false;
  for (const colon of [':', '：']) {
    for (let at = text.indexOf(colon); at >= 0 && !(question && answer); at = text.indexOf(colon, at + 1)) {
      let end = at;
      while (end > at - mostBetween && between.includes(text.charAt(end - 1))) end--;
      let start = end;
      while (start > end - longestLabel && isLetter(text.charCodeAt(start - 1))) start--;
      if (start === end) continue;
      const last = text.slice(start, end).toLowerCase();
      answer ||= ends.has(last) || (last > '\u2e80' && denseEnds.some((each) => last.endsWith(each)));
      if (question || !(last === 'b' || askingEnds.has(last) || last > '\u2e80')) continue;
      // Only as far back as a label may reach: a line may be as long as its file.
      const before = text.slice(Math.max(0, start - longestLabel), end);
      const label = before
        .slice(before.lastIndexOf('\n') + 1)
        .replace(decoration, '')
        .toLowerCase();
      options ||= label === 'b';
      if (optionLetters.has(label)) letter = true;
      else question = answersOf.has(label) || questions.has(label);
    }
  }
  return { question: question || (letter && !options), answer };
};

/** What may stand between a label and its colon. */
const between = '*_ 0123456789';
const mostBetween = 6;

let known: { readonly text: string; readonly held: LabelsHeld } | undefined;

/**
 * Whether labels of questions and of answers may stand in a text; it remembers the last, which is asked about again and
 * again.
 */
export const labelsHeld = (text: string): LabelsHeld =>
  (known?.text === text ? known : (known = { text, held: held(text) })).held;

const mostWords = 4;
const firstWords = /[\p{L}\p{M}]+/gu;

/**
 * Whether a line may say which options are right: by a label, or in words that begin like one. Spares most lines a
 * closer look.
 */
export const mayLabel = (line: string): boolean =>
  colonIn(line) >= 0 ||
  /[✅✔]/u.test(line.slice(0, 4)) ||
  (line.slice(0, 40).toLowerCase().match(firstWords) ?? [])
    .slice(0, mostWords)
    .some((word) => ends.has(word) || usual.has(word) || optionWords.has(word) || word > '\u2e80');

/** Whether a line says `Answer:`, in any language, whatever follows. */
export const isAnswerLabel = (line: string): boolean => {
  const colon = colonIn(line);
  if (colon < 0) return false;
  const words =
    line
      .slice(0, colon)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return (
    words.length <= mostWords &&
    (ends.has(last) ||
      ends.has(words[0] ?? '') ||
      usual.has(last) ||
      denseEnds.some((end) => last > '\u2e80' && last.endsWith(end)))
  );
};
