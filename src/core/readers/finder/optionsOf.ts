import { memoize } from '../../base/memoize';
import { lineKinds, type Outline } from '../outline/outline';
import { asks } from './asking';
import { itemAt } from './itemAt';
import { type OptionLine } from './optionLine';
import { runAmong } from './runAmong';
import type { Slot } from './slot';

/** The options of a slot that has boxes, or stands among such. */
export const boxesOf = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  if (slot.boxes.length > 0) return slot.boxes;
  const run = lettersOf(slot);
  return run.length > 0 ? run : itemsOf(outline, slot);
};

/** The options `a) … b) …` of a slot; none where they are no run. */
export const lettersOf = memoize(({ letters }: Slot): readonly OptionLine[] => {
  const run = letters.length < 2 ? [] : runAmong(letters, 'first');
  return run.length < 2 ? [] : run;
});

const mostItems = 8;

/** The items of a list without boxes, where they are few enough for options. */
export const itemsOf = (outline: Outline, { start, end }: Slot): readonly OptionLine[] => {
  const items: OptionLine[] = [];
  for (let at = start + 1; at < end; at++) {
    const option =
      outline.kindAt(at) === lineKinds.text && /^ {0,3}[-*+•]\s/u.test(outline.lines[at] ?? '')
        ? itemAt(outline, at)
        : undefined;
    if (option !== undefined) items.push(option);
  }
  return items.length > mostItems || items.length < 2 ? [] : items;
};

/** Whether a slot asks, by its title, or in the last line before its options. */
export const doesAsk = (outline: Outline, slot: Slot): boolean => {
  const { count, title, isLabelled, letters, start } = slot;
  if (count !== undefined || isLabelled || asks(title)) return true;
  const stem = lastWords(outline.lines, start, letters[0]?.line ?? start);
  return stem !== undefined && asks(stem);
};
/** The last line with words between a title and its options. */
export const lastWords = (lines: readonly string[], title: number, options: number): string | undefined => {
  let at = options - 1;
  while (at > title && (lines[at] ?? '').trim() === '') at--;
  return at > title ? lines[at] : undefined;
};
