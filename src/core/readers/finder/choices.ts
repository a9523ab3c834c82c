import { firstFold, hasDetails } from './hasDetails';
import type { Outline } from '../outline/outline';
import { asks } from './asking';
import { bars, thresholds } from './thresholds';
import type { Verdict } from './judge';
import type { Bar } from '../draft/bar';
import { labelsHeld } from './labels';
import type { OptionLine } from './optionLine';
import type { Slot } from './slot';
import { boxedIn } from './boxedIn';
import { boxesOf, doesAsk, itemsOf, lettersOf } from './optionsOf';
import { numbersOf } from './numbersOf';
import { emphasisedIn } from './emphasisedIn';
import { namedUnder } from './namedUnder';

/** A question with options below it. */
export interface Choice {
  readonly slot: Slot;
  /** Where its options begin; none where it is an open question in a series of choices. */
  readonly options: readonly OptionLine[];
}

/**
 * The slots of a file that are questions with options, with the evidence for them; what is folded away belongs to other
 * plans.
 */
export const choicesIn = (
  outline: Outline,
  slots: readonly Slot[],
  path: string,
  bar: Bar,
): Verdict & { readonly choices: readonly Choice[] } => {
  const boxes = boxedIn(outline, slots, path, bar);
  const found = new Map<Slot, readonly OptionLine[]>(boxes.slots.map((slot) => [slot, boxesOf(outline, slot)]));
  for (const [slot, options] of namedOptions(outline, slots, bar)) if (!found.has(slot)) found.set(slot, options);
  const choices = slots.flatMap((slot): readonly Choice[] => {
    const options = found.get(slot);
    return options === undefined ? [] : [{ slot, options }];
  });
  const isNamed = choices.length > boxes.slots.length;
  return {
    choices,
    weight: Math.max(boxes.verdict.weight, isNamed ? bars.lists.found : 0),
    evidence: [...boxes.verdict.evidence, ...(isNamed ? ['a line below names an option'] : [])],
  };
};

/** The questions with options that a line below names, by letter, by number or by text. */
const namedOptions = (outline: Outline, slots: readonly Slot[], bar: Bar): ReadonlyMap<Slot, readonly OptionLine[]> => {
  const numbered = slots.map((slot) => [slot, numbersOf(outline, slot)] as const).filter(([, run]) => run.length > 0);
  const listed = labelsHeld(outline.text).answer
    ? slots.map((slot) => [slot, bulletsOf(outline, slot)] as const).filter(([, run]) => run.length > 0)
    : [];
  const lettered = withLetters(outline, slots, bar).map((slot) => [slot, lettersOf(slot)] as const);
  const boxed = slots.filter((slot) => isBoxKeyed(outline, slot)).map((slot) => [slot, slot.boxes] as const);
  const emphasised = slots
    .map((slot) => [slot, emphasisedIn(outline, slot)] as const)
    .filter(([, run]) => run.length > 0);
  return new Map([
    ...boxed,
    ...(emphasised.length < fewestNamed || emphasised.length < lettered.length ? [] : emphasised),
    ...(listed.length < fewestNamed ? [] : listed),
    ...(numbered.length < fewestNamed ? [] : numbered),
    ...lettered,
  ]);
};

const fewestNamed = 2;
const fewestKeyed = 3;

const withLetters = (outline: Outline, slots: readonly Slot[], bar: Bar): readonly Slot[] => {
  const lettered = slots.filter((slot) => isLettered(outline, slot));
  const keyed = lettered.filter((slot) => isKeyed(outline, slot));
  const fewest = bar === 'announced' ? 1 : fewestKeyed;
  if (keyed.length < fewest || keyed.length < lettered.length * thresholds.halfLists) return keyed;
  const levels = new Set(keyed.map(({ level }) => level));
  return lettered.filter(({ level }) => levels.has(level));
};

const isLettered = (outline: Outline, slot: Slot): boolean =>
  slot.boxes.length === 0 && slot.letters.length > 1 && doesAsk(outline, slot) && lettersOf(slot).length > 0;

const isKeyed = (outline: Outline, slot: Slot): boolean => {
  const run = lettersOf(slot);
  const ticked = run.filter(({ checked }) => checked === true).length;
  if (ticked > 0 && ticked < run.length && asks(slot.title) && !hasDetails(outline, slot.start, slot.end)) return true;
  return namedUnder(outline, { ...slot, end: firstFold(outline, slot.start, slot.end) ?? slot.end }, run) !== undefined;
};

/** Whether none of the boxes of a question is ticked, and a line below names one. */
const isBoxKeyed = (outline: Outline, slot: Slot): boolean =>
  slot.boxes.length > 1 &&
  slot.boxes.length <= thresholds.mostOptions &&
  slot.boxes.every(({ checked }) => checked === false) &&
  (slot.count !== undefined || asks(slot.title)) &&
  namedUnder(outline, slot, slot.boxes) !== undefined;

/** The items of a plain list, one of which a labelled line below repeats. */
const bulletsOf = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  const { boxes, letters, count, title, isLabelled, hasAnswer, start, end } = slot;
  if (!hasAnswer || boxes.length > 0 || letters.length > 1 || !(count !== undefined || isLabelled || asks(title)))
    return [];
  const items = itemsOf(outline, slot);
  const [first] = items;
  if (first === undefined || hasDetails(outline, start, end)) return [];
  const own = items.filter(({ before }) => before.trim() === first.before.trim());
  const run = own.filter(
    ({ line, text }) => !/^(?:\*\*|__)?\p{L}[\p{L}\s]{0,30}[:：]/u.test(text) || line === first.line,
  );
  return run.length < 2 || namedUnder(outline, slot, run) === undefined ? [] : run;
};
