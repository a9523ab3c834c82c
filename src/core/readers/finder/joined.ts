import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { explanationLabels } from '../words/explanationLabels';
import { anyOf } from '../words/language';
import { optionLabels } from '../words/optionLabels';
import { asks } from './asking';
import { namedBelow } from './named';
import { isAnswerHeading } from './tells';
import { type Slot, type OpenSlot, textLevel } from './slot';

const mayBeQuestion = (slot: Slot): boolean => slot.count !== undefined || slot.isQuestion || slot.isLabelled;

const hasOptions = ({ boxes, letters }: Slot): boolean => boxes.length > 0 || letters.length > 1;

const isMarked = ({ title, count }: Slot): boolean => /^(?:\*\*|__)/u.test(title) || count?.series === 'q';

/** Puts together a line that is a title and the lines below it that only might be one. */
export const withStems = (cuts: readonly OpenSlot[]): readonly OpenSlot[] => {
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

/**
 * Puts together what belongs to one question: titles that are none, the second half of a stem, the heading over an
 * explanation.
 */
export const joined = (cuts: readonly OpenSlot[]): readonly Slot[] => {
  const slots: OpenSlot[] = [];
  for (const cut of cuts) {
    const last = slots.at(-1);
    if (last === undefined || !(cut.level === textLevel ? isText(cut, last) : goesOn(cut, last))) slots.push(cut);
    else take(last, cut);
  }
  return slots;
};

/** Whether a title announces what stands below it: `Look at this code:`. */
const leadsOn = (title: Markdown): boolean => /[:：]\W*$/u.test(title);

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
