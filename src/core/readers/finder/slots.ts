import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { indentOf } from '../outline/content';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { lineKinds, type Outline } from '../outline/outline';
import { explanationLabels } from '../words/explanationLabels';
import { anyOf } from '../words/language';
import { optionLabels } from '../words/optionLabels';
import { asks, isQuestion } from './asking';
import { type Counted, countedIn } from './counted';
import { isAnswerLabel, labelsHeld, questionLabelIn } from './labels';
import { namedBelow } from './named';
import { boxAt } from './boxAt';
import { lettersAt } from './lettersAt';
import type { OptionLine } from './optionLine';
import { isAnswerHeading } from './tells';

/** A place that may ask, with what stands below it, up to the next such place. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** Of its heading; 7 where the title is a line of text, 0 where there is none. */
  readonly level: number;
  readonly indent: number;
  readonly title: Markdown;
  readonly count: Counted | undefined;
  /** Whether the title ends as a question does. */
  readonly isQuestion: boolean;
  /** The options with a box. */
  readonly boxes: readonly OptionLine[];
  /** Those that have only a letter. */
  readonly letters: readonly OptionLine[];
  /** How many lines below it are counted from 1 on. */
  readonly numbered: number;
  /** Whether a label says that it asks: `Q: …`. */
  readonly isLabelled: boolean;
  /** Whether a line below it is labelled as the answer, or may be, as a heading that belongs to it. */
  readonly hasAnswer: boolean;
}

export const textLevel = 7;

/** Cuts a file into slots, each of which may be one question with options. */
export const slotsIn = memoizeByOutline((outline: Outline): readonly Slot[] => joined(withStems(cutsOf(outline))));

interface OpenSlot extends Slot {
  end: number;
  numbered: number;
  hasAnswer: boolean;
  readonly boxes: OptionLine[];
  readonly letters: OptionLine[];
}

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

/** The title that a line of text may be: counted, in bold type, a question, or a heading without a space after its marks. */
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

const mayBeQuestion = (slot: Slot): boolean => slot.count !== undefined || slot.isQuestion || slot.isLabelled;

const hasOptions = ({ boxes, letters }: Slot): boolean => boxes.length > 0 || letters.length > 1;

const isMarked = ({ title, count }: Slot): boolean => /^(?:\*\*|__)/u.test(title) || count?.series === 'q';

/** Puts together a line that is a title and the lines below it that only might be one. */
const withStems = (cuts: readonly OpenSlot[]): readonly OpenSlot[] => {
  const slots: OpenSlot[] = [];
  for (const cut of cuts) {
    const last = slots.at(-1);
    if (last !== undefined && continuesStem(cut, last)) take(last, cut);
    else slots.push(cut);
  }
  return slots;
};

const continuesStem = (cut: Slot, last: Slot): boolean => {
  if (cut.level !== textLevel || last.level !== textLevel || hasOptions(last) || isMarked(cut) || !mayBeQuestion(last))
    return false;
  return cut.count === undefined || (!cut.isQuestion && (isMarked(last) || cut.indent > last.indent + 1));
};

const take = (last: OpenSlot, cut: OpenSlot): void => {
  for (const option of cut.boxes) last.boxes.push(option);
  for (const option of cut.letters) last.letters.push(option);
  if (cut.count?.series === 'number' && cut.count.ordinal === last.numbered + 1) last.numbered++;
  last.hasAnswer ||= cut.hasAnswer || cut.level !== textLevel;
  last.end = cut.end;
};

/** Puts together what belongs to one question: titles that are none, the second half of a stem, the heading over an explanation. */
const joined = (cuts: readonly OpenSlot[]): readonly Slot[] => {
  const slots: OpenSlot[] = [];
  for (const cut of cuts) {
    const last = slots.at(-1);
    if (last === undefined || !(cut.level === textLevel ? isText(cut, last) : goesOn(cut, last))) slots.push(cut);
    else take(last, cut);
  }
  return slots;
};

/** Whether a title announces what stands below it: `Look at this code:`. */
const leadsOn = (title: Markdown): boolean => /[:：]\W*$/u.test(title) && title.length > shortestLead;

const shortestLead = 8;

/** Whether a line that might be a title is only text of the part before it. */
const isText = (cut: Slot, last: Slot): boolean => {
  const { count } = cut;
  if (
    !hasOptions(cut) &&
    cut.hasAnswer &&
    (cut.isQuestion || cut.isLabelled || isMarked(cut)) &&
    !(last.level !== textLevel && last.level !== 0 && hasOptions(last))
  )
    return false;
  if (!hasOptions(cut))
    return count?.series !== 'q' || !cut.isQuestion || (mayBeQuestion(last) && !hasOptions(last) && last.numbered < 2);
  if (last.level === 0 || last.level === textLevel) return false;
  if (!hasOptions(last) && leadsOn(last.title)) return true;
  return !isMarked(cut) && mayBeQuestion(last) && (!hasOptions(last) || count === undefined);
};

const aside = new RegExp(
  `^[^\\p{L}]*(?:${anyOf(explanationLabels)}|${anyOf(optionLabels)}|code|examples?|see also|documentation|docs|resources?|links?)(?![\\p{L}\\p{N}]).{0,30}$`,
  'iu',
);
const options = new RegExp(`^[^\\p{L}]*(?:${anyOf(optionLabels)})[^\\p{L}]*$`, 'iu');

/** Whether a heading stands over options or over an answer, and so belongs to the question before it. */
export const isOptionsLabel = (line: Markdown): boolean => line.length < 60 && options.test(plainText(line));

const isAside = (title: Markdown): boolean =>
  aside.test(title) || isAnswerHeading(title) || /^\W*(?:answers?|solutions?)\b.{0,30}$/iu.test(title);

/** Whether a heading and what stands below it still belong to the question before it. */
const goesOn = (cut: Slot, last: Slot): boolean => {
  if (last.level === 0 || cut.count !== undefined) return false;
  if (
    !hasOptions(cut) &&
    last.letters.length > 1 &&
    namedBelow(
      [cut.title],
      () => false,
      last.letters.map(({ letter }) => ({ label: letter, text: '' })),
    ) !== undefined
  )
    return true;
  if (!hasOptions(cut))
    return (
      !cut.isQuestion &&
      isAside(cut.title) &&
      hasOptions(last) &&
      (last.level === textLevel || cut.level >= last.level - 1)
    );
  if (hasOptions(last)) return false;
  if (isOptionsLabel(cut.title)) return mayBeQuestion(last) || asks(last.title);
  return cut.isQuestion
    ? last.count?.series === 'q' && cut.level >= last.level
    : cut.level > last.level && mayBeQuestion(last);
};
