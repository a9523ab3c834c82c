import { hasDetails } from './hasDetails';
import type { Outline } from '../outline/outline';
import { quizWords } from '../words/pageWords';
import { anyOf } from '../words/language';
import { toDoHeadings } from '../words/toDoWords';
import { asks } from './asking';
import { bars, thresholds } from './thresholds';
import { listEvidence } from './listEvidence';
import { listsEvidence } from './listsEvidence';
import { type Verdict, weighed } from './judge';
import type { Bar } from '../draft/bar';
import { type Slot, textLevel } from './slot';
import { lastWords } from './optionsOf';

const toDo = new RegExp(`^\\P{L}*(?:${anyOf(toDoHeadings)})(?:[^\\p{L}]+[\\p{L}\\p{N}]+){0,3}[^\\p{L}\\p{N}]*$`, 'iu');
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

/**
 * The slots with boxes that are questions, or stand in their series; none where their lists are there to be ticked off.
 */
export const boxedIn = (
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
  const all = strays.length <= sure.length * mostStrays ? [...accepted, ...strays] : accepted;
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

const usualLevel = (sure: readonly Candidate[]): number => {
  const levels = new Map<number, number>();
  for (const { slot } of sure) levels.set(slot.level, (levels.get(slot.level) ?? 0) + 1);
  return [...levels].sort(([, one], [, other]) => other - one)[0]?.[0] ?? textLevel;
};

const manyQuestions = 5;
/** Lists that might be no questions, as a share of those that are. */
const mostStrays = 0.1;
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
  slot.level === level && slot.title !== '' && boxes <= thresholds.mostOptions && !isToDo;

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
