import { lineKinds, type Outline } from '../outline/outline';
import { asks } from '../evidence/questionTitle';
import { namedIn } from './answerLine';
import { boxAt, numberAt, type OptionLine } from './optionLine';
import type { Part } from './parts';

/** The options `a) … b) …` of a part, in order from the first letter; none where they are no run. */
export const runOf = ({ letters }: Part): readonly OptionLine[] => {
  const run: OptionLine[] = [];
  for (const option of letters) {
    if (option.letter === String.fromCharCode(65 + run.length)) run.push(option);
    else if (run.length > 0) break;
  }
  return run.length < 2 ? [] : run;
};

/** The questions with options that are lettered or numbered, with these, if some have a line that names the right ones; what is folded away belongs to other forms. */
export const letteredIn = (outline: Outline, parts: readonly Part[]): ReadonlyMap<Part, readonly OptionLine[]> => {
  const numbered = parts.map((part) => [part, numbersOf(outline, part)] as const).filter(([, run]) => run.length > 0);
  const lettered = withLetters(outline, parts).map((part) => [part, runOf(part)] as const);
  return new Map(numbered.length < 2 ? lettered : [...lettered, ...numbered]);
};

const withLetters = (outline: Outline, parts: readonly Part[]): readonly Part[] => {
  const lettered = parts.filter((part) => isLettered(outline, part));
  const keyed = lettered.filter((part) => isKeyed(outline, part));
  if (keyed.length < 3 || keyed.length < lettered.length / 2) return keyed;
  const levels = new Set(keyed.map(({ level }) => level));
  return lettered.filter(({ level }) => levels.has(level));
};

const isLettered = (outline: Outline, part: Part): boolean =>
  part.boxes.length === 0 && part.letters.length > 1 && (part.count !== undefined || asks(part.title)) && runOf(part).length > 0 && !hasDetails(outline, part);

const isKeyed = (outline: Outline, part: Part): boolean => {
  const run = runOf(part);
  const ticked = run.filter(({ checked }) => checked === true).length;
  if (ticked > 0 && ticked < run.length && asks(part.title)) return true;
  const options = run.map(({ letter }) => ({ label: letter, text: '' }));
  for (let at = (run.at(-1)?.line ?? part.end) + 1; at < part.end; at++) {
    if (outline.kindAt(at) !== lineKinds.code && namedIn(outline.lines[at] ?? '', options).length > 0) return true;
  }
  return false;
};

/** `Answer: 2`, `Correct answer: 1, 3 - because`: numbers that are no words of an answer. */
const numberKey = /(?:[:：=–—-]|\bis)\W{0,6}(?:option\s)?\d(?:\s?(?:,|&|and)\s?\d)*(?![\p{L}\p{N}])\W{0,4}(?:$|(?<=[.):–—-])\s)/iu;
const counts = /\bhow many of\b/iu;

/** The options `1. … 2. …` of a question that a line below names by number. */
const numbersOf = (outline: Outline, part: Part): readonly OptionLine[] => {
  const { start, end, title, count, boxes, letters, numbered } = part;
  if (numbered < 2 || boxes.length > 0 || letters.length > 1 || !(count !== undefined || asks(title)) || counts.test(title)) return [];
  let run: OptionLine[] = [];
  for (let at = start + 1; at < end; at++) {
    if (outline.kindAt(at) !== lineKinds.text) continue;
    const line = outline.lines[at] ?? '';
    const option = numberAt(outline, at);
    if (option?.letter === '1') run = [option];
    else if (option?.letter === String(run.length + 1)) run.push(option);
    else if (run.length > 1 && numberKey.test(line) && namedIn(line, run.map(({ letter }) => ({ label: letter, text: '' }))).length > 0) return hasDetails(outline, part) ? [] : run;
  }
  return [];
};

export const hasDetails = ({ lines, kindAt }: Outline, { start, end }: { readonly start: number; readonly end: number }): boolean => {
  for (let at = start; at < end; at++) if (kindAt(at) === lineKinds.text && lines[at]?.includes('<') === true && /<details\b/iu.test((lines[at] ?? '').replace(codeSpan, ''))) return true;
  return false;
};

const codeSpan = /`[^`]*`/gu;

/** Whether some lines hold a box that is ticked. */
export const hasTicks = (outline: Outline, { line, end }: { readonly line: number; readonly end: number }): boolean => {
  for (let at = line; at < end; at++) if (boxAt(outline, at)?.checked === true) return true;
  return false;
};
