import type { Outline } from '../outline/outline';
import { asks } from '../evidence/questionTitle';
import { hasDetails } from './lettered';
import { type Part, textLevel } from './parts';

/** A part with options, and how much it looks like a question. */
export interface Candidate {
  readonly part: Part;
  readonly series: 'q' | 'number' | undefined;
  readonly asks: boolean;
  /** Whether the options follow a question that stands out, and nothing that answers it. */
  readonly isDirect: boolean;
  readonly checked: number;
  readonly boxes: number;
}

/** The parts that are questions with options, or stand in their series; none where their lists are there to be ticked off. */
export const questionsIn = (outline: Outline, parts: readonly Part[], path: string): readonly Part[] => {
  const candidates = parts.filter((part) => part.boxes.length > 0 && !isAnswered(outline, part)).map((part) => candidateOf(outline, part));
  const named = quizNames.test(path) || quizNames.test(outline.headings[0]?.text ?? '');
  const sure = candidates.filter((each) => isSure(each, named));
  if (!isQuiz(candidates, sure, path, named)) return [];
  const level = usualLevel(sure);
  const accepted = candidates.filter((each) => belongs(each, level, sure.length));
  const strays = candidates.filter((each) => !belongs(each, level, sure.length) && mayStray(each, level));
  const all = strays.length <= sure.length / 10 ? [...accepted, ...strays] : accepted;
  const series = usualSeries(sure);
  const blank = series === undefined ? [] : parts.filter((part) => part.boxes.length === 0 && isInSeries(part, series, level));
  return [...all.map(({ part }) => part), ...blank];
};

/** Whether a folded answer stands before the list, which is then of things to do. */
const isAnswered = (outline: Outline, { start, boxes }: Part): boolean => hasDetails(outline, { start: start + 1, end: boxes[0]?.line ?? start });

const candidateOf = ({ lines }: Outline, part: Part): Candidate => {
  const stem = lastWords(lines, part.start, part.boxes[0]?.line ?? part.start);
  return {
    part,
    series: part.count?.series,
    asks: part.isQuestion || asks(part.title) || (stem !== undefined && asks(stem)),
    isDirect: (part.level < textLevel || /^(?:\*\*|__)/u.test(part.title)) && (stem === undefined || !/[.!]\s*$/u.test(stem)),
    checked: part.boxes.filter(({ checked }) => checked === true).length,
    boxes: part.boxes.length,
  };
};

/** The last line with words between a title and its options. */
const lastWords = (lines: readonly string[], title: number, options: number): string | undefined => {
  let at = options - 1;
  while (at > title && (lines[at] ?? '').trim() === '') at--;
  return at > title ? lines[at] : undefined;
};

const isMixed = ({ checked, boxes }: Candidate): boolean => checked > 0 && checked < boxes && boxes <= 12;

/** Names of files and titles that promise questions with options. */
const quizNames = /(?:^|[^\p{L}])(?:quiz(?:zes)?|mcqs?|multiple[ _-]choice|exam|trivia)(?:[^\p{L}]|$)(?!.*\/)/iu;

const isSure = (each: Candidate, named: boolean): boolean => {
  if (each.boxes < 2 || each.boxes > 12 || isToDo(each)) return false;
  if (each.series === 'q') return true;
  if (named && (each.asks || each.checked === 1)) return true;
  return each.asks ? isMixed(each) : each.series === 'number' && each.checked === 1;
};

const toDo =
  /^\W*(?:to-?\s?dos?|road-?map|check-?lists?|progress|status|tasks?|milestones?|phases?|sprints?|weeks?|days?|goals?|plans?|planned|next steps?|acceptance criteria|deliverables|requirements|features?|backlog|done|in progress|completed|testing|tests|(?:types? of )?changes?|prerequisites|before (?:you|submitting))(?:[^\p{L}]+[\p{L}\p{N}]+){0,3}\W*$/iu;
const toDoQuestion = /^\W*(?:what(?:['’]?s| is| are| was| has been)? (?:done|next|new|left|included|missing|working|works|planned|coming|type|kind|changed)\b|(?:does|is|did|do|have) (?:this|the|your?) (?:pr|pull|change|code|branch|tests?)\b)/iu;

const isToDo = ({ part, series, asks }: Candidate): boolean => {
  const title = part.count?.rest ?? part.title;
  return series !== 'q' && (toDoQuestion.test(title) || (!asks && toDo.test(title)));
};

const listFiles = /(?:^|\/)(?:road-?map|todos?|to-do|check-?list|changelog|contributing|[^/]*template)[^/]*$|(?:^|\/)\.(?:github|gitlab)\//iu;

const isQuiz = (candidates: readonly Candidate[], sure: readonly Candidate[], path: string, named: boolean): boolean => {
  const lists = candidates.filter(({ boxes }) => boxes > 1).length;
  if (sure.length === 0 || sure.length < lists / 2) return false;
  const counted = sure.filter(({ series }) => series === 'q');
  if (listFiles.test(path) && counted.length < 2) return false;
  if (named) return true;
  if (counted.length > 0) return counted.length > 4 || sure.some((each) => each.asks) || sure.every(({ checked }) => checked === 1);
  const asking = sure.filter((each) => each.asks).length;
  if (asking === 0) return sure.length >= 3;
  return asking > 1 || (sure.some(({ part, isDirect }) => part.isQuestion && isDirect) && !/(?:^|\/)readme[^/]*$/iu.test(path));
};

const usualLevel = (sure: readonly Candidate[]): number => {
  const counts = new Map<number, number>();
  for (const { part } of sure) counts.set(part.level, (counts.get(part.level) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? textLevel;
};

const manyQuestions = 5;

/** Whether a part is a question, since its file is a quiz. */
const belongs = (each: Candidate, level: number, sure: number): boolean => {
  if (each.series === 'q') return true;
  if (isToDo(each)) return false;
  if (each.asks && (each.series === 'number' || sure >= manyQuestions)) return true;
  if (each.series === 'number' || each.asks) return each.checked > 0 || each.part.level === level;
  if (each.boxes < 2) return each.checked === 1 && each.part.level === level && sure >= manyQuestions;
  return isMixed(each) && (each.part.level === level || (sure >= manyQuestions && Math.abs(each.part.level - level) <= 1));
};

/** Whether a list is taken for a question only where there are few like it. */
const mayStray = (each: Candidate, level: number): boolean => each.part.level === level && each.part.title !== '' && each.boxes < 9 && !isToDo(each);

/** How most of the questions are counted. */
const usualSeries = (sure: readonly Candidate[]): Candidate['series'] =>
  (['q', 'number'] as const).find((series) => {
    const same = sure.filter((each) => each.series === series).length;
    return same >= 3 && same >= sure.length / 2;
  });

/** Whether a part without options stands in the series of the questions, by its count. */
const isInSeries = ({ title, count, level }: Part, series: 'q' | 'number', usual: number): boolean => {
  if (count?.series !== series || (level !== usual && level !== textLevel)) return false;
  return asks(title) ? level !== textLevel || series === 'q' : level !== textLevel && series === 'q';
};
