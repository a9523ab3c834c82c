import type { Markdown } from '../../text/markdown';
import { wordsOf } from '../words/language';
import { answersOf } from '../words/pairLabels';
import { answerLabels, rightWords } from '../words/answerLabels';
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

/** The label at the start of a line, whatever it says. */
const labelIn = (line: Markdown): Labelled | undefined => {
  if (!/[:：]/u.test(line.slice(0, 48))) return undefined;
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

/** What the labels before colons say that a text holds. */
interface LabelsHeld {
  readonly question: boolean;
  readonly answer: boolean;
}

const longestLabel = 36;
const lastWord = /[\p{L}\p{M}]+$/u;
const decoration = /^\s{0,3}(?:[-*+•]\s+)?(?:\*\*|__)?|\s?\d{0,3}\s?(?:\*\*|__)?\s?$/gu;
/** Words that stand before many a colon in code and in prose. */
const usual = new Set(['key', 'keys', 'true', 'right', 'best']);
const ends = new Set(
  [...wordsOf(answerLabels), ...wordsOf(rightWords)]
    .filter((word) => !usual.has(word))
    .map((word) => lastWord.exec(word)?.[0] ?? word),
);
/** Where no spaces part words, a label may end a longer one. */
const denseEnds = [...ends].filter((word) => word > '\u2e80');

/** Looks once at what stands before each colon of a text. */
const held = (text: string): LabelsHeld => {
  let question = false;
  let answer = false;
  for (const colon of [':', '：']) {
    for (let at = text.indexOf(colon); at >= 0 && !(question && answer); at = text.indexOf(colon, at + 1)) {
      const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLabel);
      const before = text.slice(start, at).replace(decoration, '');
      const last = lastWord.exec(before)?.[0].toLowerCase() ?? '';
      answer ||= ends.has(last) || (last > '\u2e80' && denseEnds.some((end) => last.endsWith(end)));
      const label = before.toLowerCase();
      question ||= answersOf.has(label) || questions.has(label);
    }
  }
  return { question, answer };
};

let known: { readonly text: string; readonly held: LabelsHeld } | undefined;

/** Whether labels of questions and of answers may stand in a text; it remembers the last, which is asked about again and again. */
export const labelsHeld = (text: string): LabelsHeld =>
  (known?.text === text ? known : (known = { text, held: held(text) })).held;
