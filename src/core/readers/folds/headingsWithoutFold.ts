import { foldsOf } from '../outline/folds';
import { openHeadings } from '../outline/openHeadings';
import { firstFrom, type Outline, type OutlineHeading } from '../outline/outline';
import { countedIn, isQuestion } from '../evidence/questionTitle';
import { foldRoles } from '../evidence/foldRoles';
import { letteredFolds } from '../options/letteredOptions';
import { pageEvidence } from '../evidence/pageEvidence';

const fewestFolded = 3;

/** Among headings whose answers are folded away, those of the same level that ask as they do, and answer without a fold or not at all. */
export const headingsWithoutFold = (outline: Outline, folded: readonly OutlineHeading[]): readonly OutlineHeading[] => {
  const lines = new Set(folded.map(({ line }) => line));
  const levels = new Set(folded.map(({ level }) => level));
  const isEach = openHeadings(outline).every(({ line, level }) => lines.has(line) || !levels.has(level));
  if (isEach || folded.length < fewestFolded || letteredFolds(outline).size > 0 || pageEvidence(outline).isManual) return [];
  const asking = askingLines(outline);
  return [...levels].flatMap((level) => {
    const same = openHeadings(outline).filter((heading) => heading.level === level);
    const own = same.filter(({ line }) => lines.has(line));
    const others = same.filter((heading, at) => !lines.has(heading.line) && (isQuestion(heading.text) || isNext(same[at - 1], heading)) && !holds(asking, heading) && !holds(folded, heading));
    return own.length >= Math.max(fewestFolded, others.length * 2) ? others : [];
  });
};

/** Whether a heading has the next number after another. */
const isNext = (before: OutlineHeading | undefined, { text }: OutlineHeading): boolean => {
  const [one, other] = [before && countedIn(before.text), countedIn(text)];
  return one !== undefined && other?.series === one.series && other.ordinal === one.ordinal + 1;
};

/** The starts of the folds that ask by themselves. */
const askingLines = (outline: Outline): readonly { readonly line: number }[] => {
  const roles = foldRoles(outline);
  return foldsOf(outline).filter(({ index }) => roles[index] === 'surely' || roles[index] === 'perhaps').map(({ start }) => start);
};

const holds = (places: readonly { readonly line: number }[], { line, end }: OutlineHeading): boolean => (places[firstFrom(places, line + 1)]?.line ?? end) < end;
