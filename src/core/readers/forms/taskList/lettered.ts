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

/** Whether a part is a question with lettered options and a line that names the right ones; what is folded away belongs to other forms. */
export const isLettered = (outline: Outline, part: Part): boolean => {
  if (part.boxes.length > 0 || part.letters.length < 2 || !(asks(part.title) || countedIn(part.title) !== undefined)) return false;
  const run = runOf(outline, part);
  const last = run.at(-1);
  if (last === undefined || hasDetails(outline, part)) return false;
  const options = run.map((at) => ({ label: letterIn(outline.lines[at] ?? '')?.letter ?? '', text: '' }));
  for (let at = last + 1; at < part.end; at++) {
    if (outline.kindAt(at) === lineKinds.text && namedIn(outline.lines[at] ?? '', options).length > 0) return true;
  }
  return false;
};

export const hasDetails = ({ lines, kindAt }: Outline, { start, end }: { readonly start: number; readonly end: number }): boolean => {
  for (let at = start; at < end; at++) if (kindAt(at) === lineKinds.text && /<details\b/iu.test(lines[at] ?? '')) return true;
  return false;
};
