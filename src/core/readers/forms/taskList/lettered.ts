import { lineKinds, type Outline } from '../../outline';
import { asks, countedIn } from '../asking';
import { namedIn } from './answerLine';
import { letterIn } from './optionLine';
import type { Part } from './parts';

/** The lines of the options `a) … b) …` of a part, in order from the first letter; none where they are no run. */
export const runOf = ({ lines }: Outline, { letters }: Part): readonly number[] => {
  const run: number[] = [];
  for (const at of letters) {
    if (letterIn(lines[at] ?? '')?.letter === String.fromCharCode(65 + run.length)) run.push(at);
    else if (run.length > 0) break;
  }
  return run.length < 2 ? [] : run;
};

/** The questions with lettered options, if some have a line that names the right ones; what is folded away belongs to other forms. */
export const letteredIn = (outline: Outline, parts: readonly Part[]): readonly Part[] => {
  const lettered = parts.filter((part) => isLettered(outline, part));
  const keyed = lettered.filter((part) => isKeyed(outline, part));
  if (keyed.length < 3 || keyed.length < lettered.length / 2) return keyed;
  const levels = new Set(keyed.map(({ level }) => level));
  return lettered.filter(({ level }) => levels.has(level));
};

const isLettered = (outline: Outline, part: Part): boolean =>
  part.boxes.length === 0 && part.letters.length > 1 && (asks(part.title) || countedIn(part.title) !== undefined) && runOf(outline, part).length > 0 && !hasDetails(outline, part);

const isKeyed = (outline: Outline, part: Part): boolean => {
  const run = runOf(outline, part);
  const options = run.map((at) => ({ label: letterIn(outline.lines[at] ?? '')?.letter ?? '', text: '' }));
  for (let at = (run.at(-1) ?? part.end) + 1; at < part.end; at++) {
    if (outline.kindAt(at) !== lineKinds.code && namedIn(outline.lines[at] ?? '', options).length > 0) return true;
  }
  return false;
};

export const hasDetails = ({ lines, kindAt }: Outline, { start, end }: { readonly start: number; readonly end: number }): boolean => {
  for (let at = start; at < end; at++) if (kindAt(at) === lineKinds.text && /<details\b/iu.test(lines[at] ?? '')) return true;
  return false;
};
