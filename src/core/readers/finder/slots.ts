import type { Markdown } from '../../text/markdown';
import { indentOf } from '../outline/content';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { lineKinds, type Outline } from '../outline/outline';
import { isQuestion } from './asking';
import { countedIn } from './counted';
import { isAnswerLabel, labelsHeld, questionLabelIn } from './labels';
import { boxAt } from './boxAt';
import { lettersAt } from './lettersAt';
import { joined, withStems } from './joined';
import { type Slot, type OpenSlot, textLevel } from './slot';

/** Cuts a file into slots, each of which may be one question with options. */
export const slotsIn = memoizeByOutline((outline: Outline): readonly Slot[] => joined(withStems(cutsOf(outline))));

const open = (start: number, level: number, title: Markdown, indent = 0): OpenSlot => ({
  start,
  end: start + 1,
  level,
  indent,
  title,
  count: countedIn(title),
  isQuestion: isQuestion(title),
  boxes: [],
  letters: [],
  numbered: 0,
  hasAnswer: false,
  isLabelled: level === textLevel && questionLabelIn(title) !== undefined,
});

const cutsOf = (outline: Outline): readonly OpenSlot[] => {
  const { lines, kindAt, headings, start } = outline;
  let slot = open(start, 0, '');
  const slots = [slot];
  let next = 0;
  const mayAnswer = labelsHeld(outline.text).answer;
  for (let at = start; at < lines.length; at++) {
    const kind = kindAt(at);
    const heading = kind === lineKinds.heading ? headings[next++] : undefined;
    const line = lines[at] ?? '';
    if (kind === lineKinds.text && isContainer(line)) slots.push((slot = open(at + 1, 0, '')));
    else if (heading !== undefined) slots.push((slot = open(at, heading.level, heading.text)));
    else if (kind === lineKinds.text) {
      const boxed = boxAt(outline, at);
      const lettered = boxed === undefined ? lettersAt(outline, at) : [];
      const title = boxed === undefined && lettered.length === 0 ? titleIn(line) : undefined;
      if (boxed !== undefined) slot.boxes.push(boxed);
      else for (const option of lettered) slot.letters.push(option);
      if (mayAnswer && title === undefined && boxed === undefined && lettered.length === 0 && !slot.hasAnswer)
        slot.hasAnswer = isAnswerLabel(line);
      if (title !== undefined) slots.push((slot = open(at, levelOf(line), title, indentOf(line))));
    }
    slot.end = at + 1;
  }
  return slots;
};

/** Whether a line opens or closes a block of questions, as programs for these have them. */
export const isContainer = (line: string): boolean =>
  line.includes('quiz') ? /^\s*(?:<\/?quiz\b[^<>]*>|\{\{[<%]\s*\/?\s*quiz[^{}]*[>%]\}\})\s*$/iu.test(line) : false;

const number = /^\d{1,4}[.)]\s*\S/u;
const glued = /^#{1,6}(?=[^#\s])/u;

/** The marks of a heading that stands too far to the right to be one, as below an option. */
const farHeading = /^\s+#{3,6}\s+(?=q\w{0,7}\.?\s?\d)/iu;

const levelOf = (line: string): number => glued.exec(line.trim())?.[0].length ?? textLevel;

/**
 * The title that a line of text may be: counted, in bold type, a question, or a heading without a space after its
 * marks.
 */
const titleIn = (line: string): Markdown | undefined => {
  if (indentOf(line) > 3) return farHeading.test(line) ? line.replace(farHeading, '') : undefined;
  const text = line.trim();
  const first = text.charAt(0);
  if (first === '#') return glued.test(text) ? ifTitle(text.replace(glued, '')) : undefined;
  if (first === '>' || first === '!' || first === '|' || first === '<') return undefined;
  if (first === '*' || first === '_') return text.startsWith(first, 1) ? ifTitle(text) : undefined;
  if (first >= '0' && first <= '9') return number.test(text) ? text : undefined;
  return isQuestion(text) || countedIn(text)?.series === 'q' || questionLabelIn(text) !== undefined ? text : undefined;
};

const ifTitle = (text: Markdown): Markdown | undefined =>
  countedIn(text) !== undefined || isQuestion(text) || questionLabelIn(text) !== undefined ? text : undefined;
