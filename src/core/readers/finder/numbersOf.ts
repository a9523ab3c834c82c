import { hasDetails } from './hasDetails';
import { lineKinds, type Outline } from '../outline/outline';
import { asks } from './asking';
import { numberAt } from './itemAt';
import { type OptionLine } from './optionLine';
import type { Slot } from './slot';
import { namesOne } from './namedUnder';

/** `Answer: 2`, `Correct answer: 1, 3 - because`: numbers that are no words of an answer. */
const numberKey =
  /(?:[:：=–—-]|\bis)\W{0,6}(?:option\s)?\d(?:\s?(?:,|&|and)\s?\d)*(?![\p{L}\p{N}])\W{0,4}(?:$|(?<=[.):–—-])\s)/iu;
const counts = /\bhow many of\b/iu;

/** The options `1. … 2. …` of a question that a line below names by number. */
export const numbersOf = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  const { start, end, title, count, boxes, letters, numbered, isLabelled } = slot;
  if (
    numbered < 2 ||
    boxes.length > 0 ||
    letters.length > 1 ||
    !(count !== undefined || isLabelled || asks(title)) ||
    counts.test(title)
  )
    return [];
  let run: OptionLine[] = [];
  for (let at = start + 1; at < end; at++) {
    if (outline.kindAt(at) !== lineKinds.text) continue;
    const line = outline.lines[at] ?? '';
    const option = numberAt(outline, at);
    if (option?.letter === '1') run = [option];
    else if (option?.letter === String(run.length + 1)) run.push(option);
    else if (run.length > 1 && numberKey.test(line) && namesOne([line], 0, () => false, run) !== undefined)
      return hasDetails(outline, start, end) ? [] : run;
  }
  return [];
};
