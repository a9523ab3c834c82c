import { hasDetails } from './hasDetails';
import type { Option } from '../../exercise/kinds/choice';
import { memoize } from '../../base/memoize';
import { lineKinds, type Outline } from '../outline/outline';
import { quizWords } from '../words/pageWords';
import { anyOf } from '../words/language';
import { asks } from './asking';
import { bars, listEvidence, listsEvidence, thresholds, type Verdict, weighed } from './judge';
import type { Bar } from '../draft/bar';
import { labelsHeld } from './labels';
import { namedBelow } from './named';
import { itemAt, numberAt } from './itemAt';
import type { OptionLine } from './optionLine';
import { runAmong } from './runAmong';
import { type Slot, textLevel } from './slot';

/** A question with options below it. */
export interface Choice {
  readonly slot: Slot;
  /** Where its options begin; none where it is an open question in a series of choices. */
  readonly options: readonly OptionLine[];
}

/** The slots of a file that are questions with options, with the evidence for them; what is folded away belongs to other plans. */
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

/** The options of a slot that has boxes, or stands among such. */
const boxesOf = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  if (slot.boxes.length > 0) return slot.boxes;
  const run = lettersOf(slot);
  return run.length > 0 ? run : itemsOf(outline, slot);
};

/** The options `a) … b) …` of a slot; none where they are no run. */
const lettersOf = memoize(({ letters }: Slot): readonly OptionLine[] => {
  const run = letters.length < 2 ? [] : runAmong(letters, 'first');
  return run.length < 2 ? [] : run;
});

const mostItems = 8;

/** The items of a list without boxes, where they are few enough for options. */
const itemsOf = (outline: Outline, { start, end }: Slot): readonly OptionLine[] => {
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

/** Whether a slot asks, by its title, or in the last line before its options. */
const doesAsk = (outline: Outline, slot: Slot): boolean => {
  const { count, title, isLabelled, letters, start } = slot;
  if (count !== undefined || isLabelled || asks(title)) return true;
  const stem = lastWords(outline.lines, start, letters[0]?.line ?? start);
  return stem !== undefined && asks(stem);
};

const isKeyed = (outline: Outline, slot: Slot): boolean => {
  const run = lettersOf(slot);
  const ticked = run.filter(({ checked }) => checked === true).length;
  if (ticked > 0 && ticked < run.length && asks(slot.title) && !hasDetails(outline, slot.start, slot.end)) return true;
  return namedUnder(outline, { ...slot, end: firstFold(outline, slot) ?? slot.end }, run) !== undefined;
};

/** Whether none of the boxes of a question is ticked, and a line below names one. */
const isBoxKeyed = (outline: Outline, slot: Slot): boolean =>
  slot.boxes.length > 1 &&
  slot.boxes.length <= thresholds.mostOptions &&
  slot.boxes.every(({ checked }) => checked === false) &&
  (slot.count !== undefined || asks(slot.title)) &&
  namedUnder(outline, slot, slot.boxes) !== undefined;

const inBold = /^(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)$/u;

/** The options of a question of which one alone is in bold type, with its letter or without; that one is ticked. */
const emphasisedIn = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  if (slot.boxes.length > 0 || slot.end - slot.start > mostLines) return [];
  const letters = lettersOf(slot);
  const run = letters.length > 0 ? letters : itemsOf(outline, slot);
  const isBold = ({ line, before, text }: OptionLine): boolean =>
    inBold.test(text) ||
    inBold.test((outline.lines[line] ?? '').slice(before.length).trim()) ||
    (/(?:\*\*|__)$/u.test(before) && /(?:\*\*|__)$/u.test((outline.lines[line] ?? '').trim()));
  if (
    run.length < fewestBold ||
    run.filter(isBold).length !== 1 ||
    !doesAsk(outline, slot) ||
    hasDetails(outline, slot.start, slot.end)
  )
    return [];
  return run.map((option) =>
    isBold(option)
      ? { ...option, checked: true, text: option.text.replace(/^(?:\*\*|__)|(?:\*\*|__)$/gu, '') }
      : option,
  );
};

const fewestBold = 2;
/** A question with its options is no longer. */
const mostLines = 60;

/** The line below some options that names one or more. */
const namedUnder = ({ lines, kindAt }: Outline, { end }: Slot, run: readonly OptionLine[]): number | undefined => {
  const from = (run.at(-1)?.line ?? end) + 1;
  return namesOne(lines.slice(from, end), from, (at) => kindAt(from + at) === lineKinds.code, run);
};

/** The line of those from `first` on that names one or more options. */
const namesOne = (
  lines: readonly string[],
  first: number,
  isCode: (at: number) => boolean,
  run: readonly OptionLine[],
): number | undefined => {
  const options = run.map(({ written, text }, at): Option => ({
    label: written || String.fromCharCode(65 + (at % 26)),
    text: text.replace(ownLetter, ''),
  }));
  const found = namedBelow(lines, isCode, options);
  return found === undefined || (found.correct.length === 0 && found.unknown.length === 0 && !found.isUnclear)
    ? undefined
    : first + found.at;
};

/** The letter that an option has behind its box. */
const ownLetter = /^(?:\*\*)?\(?[A-Ja-j][.)]\s+/u;

const firstFold = (outline: Outline, { start, end }: Slot): number | undefined => {
  for (let at = start; at < end; at++) if (hasDetails(outline, at, at + 1)) return at;
  return undefined;
};

/** `Answer: 2`, `Correct answer: 1, 3 - because`: numbers that are no words of an answer. */
const numberKey =
  /(?:[:：=–—-]|\bis)\W{0,6}(?:option\s)?\d(?:\s?(?:,|&|and)\s?\d)*(?![\p{L}\p{N}])\W{0,4}(?:$|(?<=[.):–—-])\s)/iu;
const counts = /\bhow many of\b/iu;

/** The options `1. … 2. …` of a question that a line below names by number. */
const numbersOf = (outline: Outline, slot: Slot): readonly OptionLine[] => {
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

/** The items of a plain list, one of which a labelled line below repeats. */
const bulletsOf = (outline: Outline, slot: Slot): readonly OptionLine[] => {
  const { boxes, letters, count, title, isLabelled, hasAnswer, start, end } = slot;
  if (!hasAnswer || boxes.length > 0 || letters.length > 1 || !(count !== undefined || isLabelled || asks(title)))
    return [];
  const items = end - start > mostLines ? [] : itemsOf(outline, slot);
  const [first] = items;
  if (first === undefined || hasDetails(outline, start, end)) return [];
  const own = items.filter(({ before }) => before.trim() === first.before.trim());
  const run = own.filter(
    ({ line, text }) => !/^(?:\*\*|__)?\p{L}[\p{L}\s]{0,30}[:：]/u.test(text) || line === first.line,
  );
  return run.length < 2 || namedUnder(outline, slot, run) === undefined ? [] : run;
};

const toDo =
  /^\W*(?:to-?\s?dos?|road-?map|check-?lists?|progress|status|tasks?|milestones?|phases?|sprints?|weeks?|days?|goals?|plans?|planned|next steps?|acceptance criteria|deliverables|requirements|features?|backlog|done|in progress|completed|testing|tests|(?:types? of )?changes?|prerequisites|before (?:you|submitting))(?:[^\p{L}]+[\p{L}\p{N}]+){0,3}\W*$/iu;
const toDoQuestion =
  /^\W*(?:what(?:['’]?s| is| are| was| has been)? (?:done|next|new|left|included|missing|working|works|planned|coming|type|kind|changed)\b|(?:does|is|did|do|have) (?:this|the|your?) (?:pr|pull|change|code|branch|tests?)\b)/iu;
const listFiles =
  /(?:^|\/)(?:road-?map|todos?|to-do|check-?list|changelog|contributing|[^/]*template)[^/]*$|(?:^|\/)\.(?:github|gitlab)\//iu;
const readme = /(?:^|\/)readme[^/]*$/iu;
const quizNames = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(quizWords).replaceAll('\\s', '[ _-]')}(?:[^\\p{L}]|$)(?!.*\\/)`,
  'iu',
);

/** A list of boxes, and how much it looks like a question. */
interface Candidate {
  readonly slot: Slot;
  readonly series: 'q' | 'number' | undefined;
  readonly asks: boolean;
  /** Whether the options follow a question that stands out, and nothing that answers it. */
  readonly isDirect: boolean;
  readonly checked: number;
  readonly boxes: number;
  readonly isToDo: boolean;
  readonly isNamed: boolean;
}

/** The slots with boxes that are questions, or stand in their series; none where their lists are there to be ticked off. */
const boxedIn = (
  outline: Outline,
  slots: readonly Slot[],
  path: string,
  bar: Bar,
): { readonly verdict: Verdict; readonly slots: readonly Slot[] } => {
  const isNamed = quizNames.test(path) || quizNames.test(outline.headings[0]?.text ?? '');
  const candidates = slots
    .filter((slot) => slot.boxes.length > 0 && !isAnswered(outline, slot))
    .map((slot) => candidateOf(outline, slot, isNamed));
  const sure = candidates.filter((each) => weighed(listEvidence, each).weight >= bars.list[bar]);
  const counted = sure.filter(({ series }) => series === 'q').length;
  const verdict = weighed(listsEvidence, {
    lists: candidates.filter(({ boxes }) => boxes > 1).length,
    sure: sure.length,
    counted,
    asking: sure.filter((each) => each.asks).length,
    areAllOneTick: sure.every(({ checked }) => checked === 1),
    hasDirect: sure.some(({ slot, isDirect }) => slot.isQuestion && isDirect),
    isNamed,
    isReadme: readme.test(path),
    isListFile: listFiles.test(path),
  });
  if (verdict.weight < bars.lists[bar]) return { verdict, slots: [] };
  const level = usualLevel(sure);
  const accepted = candidates.filter((each) => belongs(each, level, sure.length));
  const strays = candidates.filter((each) => !belongs(each, level, sure.length) && mayStray(each, level));
  const all = strays.length <= sure.length / 10 ? [...accepted, ...strays] : accepted;
  const series = usualSeries(sure);
  const blank =
    series === undefined
      ? []
      : slots.filter(
          (slot) =>
            slot.boxes.length === 0 && isInSeries(slot, series, level) && !hasDetails(outline, slot.start, slot.end),
        );
  return { verdict, slots: [...all.map(({ slot }) => slot), ...blank] };
};

/** Whether a folded answer stands before the list, which is then of things to do. */
const isAnswered = (outline: Outline, { start, boxes }: Slot): boolean =>
  hasDetails(outline, start + 1, boxes[0]?.line ?? start);

const candidateOf = ({ lines }: Outline, slot: Slot, isNamed: boolean): Candidate => {
  const stem = lastWords(lines, slot.start, slot.boxes[0]?.line ?? slot.start);
  const doesAsk = slot.isQuestion || asks(slot.title) || (stem !== undefined && asks(stem));
  const series = slot.count?.series;
  const title = slot.count?.rest ?? slot.title;
  return {
    slot,
    series,
    asks: doesAsk,
    isDirect:
      (slot.level < textLevel || /^(?:\*\*|__)/u.test(slot.title)) && (stem === undefined || !/[.!]\s*$/u.test(stem)),
    checked: slot.boxes.filter(({ checked }) => checked === true).length,
    boxes: slot.boxes.length,
    isToDo: series !== 'q' && (toDoQuestion.test(title) || (!doesAsk && toDo.test(title))),
    isNamed,
  };
};

/** The last line with words between a title and its options. */
const lastWords = (lines: readonly string[], title: number, options: number): string | undefined => {
  let at = options - 1;
  while (at > title && (lines[at] ?? '').trim() === '') at--;
  return at > title ? lines[at] : undefined;
};

const usualLevel = (sure: readonly Candidate[]): number => {
  const levels = new Map<number, number>();
  for (const { slot } of sure) levels.set(slot.level, (levels.get(slot.level) ?? 0) + 1);
  return [...levels].sort(([, one], [, other]) => other - one)[0]?.[0] ?? textLevel;
};

const manyQuestions = 5;
const mostStrayBoxes = 8;
const fewestInSeries = 3;

/** Whether a slot is a question, since its file is a quiz. */
const belongs = (
  { series, isToDo, asks: doesAsk, checked, boxes, slot }: Candidate,
  level: number,
  sure: number,
): boolean => {
  if (series === 'q') return true;
  if (isToDo) return false;
  if (doesAsk && (series === 'number' || sure >= manyQuestions)) return true;
  if (series === 'number' || doesAsk) return checked > 0 || slot.level === level;
  if (boxes < 2) return checked === 1 && slot.level === level && sure >= manyQuestions;
  return (
    checked > 0 &&
    checked < boxes &&
    boxes <= thresholds.mostOptions &&
    (slot.level === level || (sure >= manyQuestions && Math.abs(slot.level - level) <= 1))
  );
};

/** Whether a list is taken for a question only where there are few like it. */
const mayStray = ({ slot, boxes, isToDo }: Candidate, level: number): boolean =>
  slot.level === level && slot.title !== '' && boxes <= mostStrayBoxes && !isToDo;

/** How most of the questions are counted. */
const usualSeries = (sure: readonly Candidate[]): Candidate['series'] =>
  (['q', 'number'] as const).find((series) => {
    const same = sure.filter((each) => each.series === series).length;
    return same >= fewestInSeries && same >= sure.length * thresholds.halfLists;
  });

/** Whether a slot without options stands in the series of the questions, by its count. */
const isInSeries = ({ title, count, level }: Slot, series: 'q' | 'number', usual: number): boolean => {
  if (count?.series !== series || (level !== usual && level !== textLevel)) return false;
  return asks(title) ? level !== textLevel || series === 'q' : level !== textLevel && series === 'q';
};
