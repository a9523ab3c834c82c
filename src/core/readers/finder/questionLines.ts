import type { Markdown } from '../../text/markdown';
import { bodyText } from '../outline/foldText';
import { lineKinds, type Outline, textOfLines } from '../outline/outline';
import { countedIn, questionText } from './counted';
import { anyOf } from '../words/language';
import { exerciseLabels, questionLabels } from '../words/questionLabels';
import { askingOf } from './asking';

/** A question that stands in lines of its own, without a heading. */
interface QuestionLines {
  /** Its first line. */
  readonly line: number;
  readonly prompt: Markdown;
  /** Whether it announces itself: by a number, by bold type, or by asking. */
  readonly sure: boolean;
}

const counted = new RegExp(
  `^\\s{0,3}(?:[-*+>]\\s+)?(?:\\*\\*|__|<b>|<strong>)?\\(?(?:(?:${anyOf(questionLabels, exerciseLabels)})\\s?#?\\d{0,3}\\s?[:.)：]|\\d{1,4}\\s?[.):、])(?=[\\s*_<\\p{L}])`,
  'iu',
);
const bold = /^\s{0,3}(?:[-*+]\s+)?(?:(\*\*|__)(?=\S)[^\n]+\1|<(b|strong)>[^\n]+<\/\2>)[.:?]?\s*(?:<br\s*\/?>|\\)?$/iu;

/**
 * The question in the lines before a fold: from the last line that announces one, else from the last paragraph that is
 * text.
 */
export const questionIn = (outline: Outline, from: number, to: number, lead = ''): QuestionLines | undefined => {
  const start = startIn(outline, from, to);
  if (start !== undefined) return { line: start, prompt: promptOf(outline, start, to, lead), sure: true };
  if (lead.trim() !== '') return questionBefore(to, lead);
  const line = lastParagraph(outline, from, to);
  if (line === undefined) return undefined;
  const prompt = promptOf(outline, line, to, lead);
  return prompt === '' ? undefined : { line, prompt, sure: askingOf(prompt) === 'surely' };
};

/** The question that stands in the line of its fold; tags alone are none. */
const questionBefore = (line: number, lead: string): QuestionLines | undefined => {
  const prompt = questionText(bodyText(lead));
  return prompt === '' ? undefined : { line, prompt, sure: counted.test(lead) || askingOf(lead) === 'surely' };
};

/** Text lines as a question, without its count and the tags that wrap it. */
export const promptOf = (outline: Outline, from: number, to: number, lead = ''): Markdown => {
  const text = textOfLines(outline, from, to);
  return plainStart(bodyText(lead.trim() === '' ? text : `${text}\n${lead}`));
};

/** Without the count, and without the bold type of a first line that is all bold. */
const plainStart = (text: Markdown): Markdown => {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end).trimEnd();
  return end < 0 || !bold.test(first) ? bare(text) : bare(first) + text.slice(end);
};

/** Bold type may begin before the count or after it. */
const bare = (text: Markdown): Markdown => {
  const question = questionText(text);
  return question.startsWith('**') || question.startsWith('__') ? questionText(question) : question;
};

/** A number announces a question only where it stands alone; several in a row are a list. */
const startIn = ({ lines, kindAt }: Outline, from: number, to: number): number | undefined => {
  let inBold: number | undefined;
  const numbers: number[] = [];
  for (let at = from; at < to; at++) {
    if (kindAt(at) !== lineKinds.text) continue;
    const line = lines[at] ?? '';
    if (counted.test(line) || countedIn(line.trim())?.series === 'q') numbers.push(at);
    if ((line.includes('**') || line.includes('__') || line.includes('<')) && bold.test(line)) inBold = at;
  }
  const [number] = numbers;
  if (number === undefined || (numbers.length > 1 && !isBoldLine(lines[number]))) return inBold;
  if (numbers.length === 1) return number;
  return inBold !== undefined && inBold < number ? inBold : numbers.findLast((at) => isBoldLine(lines[at]));
};

const isBoldLine = (line = ''): boolean => bold.test(line);

const noText = /^\s*(?:[-*+]\s|\||!\[|<(?!b>|strong>|code>|i>|em>)|\d{1,3}[.)]\s)/u;

/** The start of the last paragraph of text; fences, lists, tables and images after it belong to it. */
const lastParagraph = ({ lines, kindAt }: Outline, from: number, to: number): number | undefined => {
  for (let at = to - 1; at >= from; at--) {
    if (kindAt(at) !== lineKinds.text) continue;
    let start = at;
    while (start > from && kindAt(start - 1) === lineKinds.text) start--;
    if (!noText.test(lines[start] ?? '')) return start;
    at = start;
  }
  return undefined;
};
