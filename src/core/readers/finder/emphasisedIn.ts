import { hasDetails } from './hasDetails';
import type { Outline } from '../outline/outline';
import type { OptionLine } from './optionLine';
import type { Slot } from './slot';
import { doesAsk, itemsOf, lettersOf } from './optionsOf';

const inBold = /^(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)$/u;

/** The options of a question of which one alone is in bold type, with its letter or without; that one is ticked. */
export const emphasisedIn = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  if (slot.boxes.length > 0) return [];
  const letters = lettersOf(slot);
  const run = letters.length > 0 ? letters : itemsOf(outline, slot);
  const isBold = ({ line, before, text }: OptionLine): boolean =>
    inBold.test(text) ||
    inBold.test((outline.lines[line] ?? '').slice(before.length).trim()) ||
    (/(?:\*\*|__)$/u.test(before) && /(?:\*\*|__)$/u.test((outline.lines[line] ?? '').trim()));
  if (run.filter(isBold).length !== 1 || !doesAsk(outline, slot) || hasDetails(outline, slot.start, slot.end))
    return [];
  return run.map((option) =>
    isBold(option)
      ? { ...option, checked: true, text: option.text.replace(/^(?:\*\*|__)|(?:\*\*|__)$/gu, '') }
      : option,
  );
};
