import { chained } from '../../chained';
import type { Draft } from '../draft';
import { selfCheckOf } from '../../kinds/selfCheck';
import { fitsAt } from '../fitsAt';
import { lineKinds, type Outline } from '../outline';
import { contentOf } from './content';
import { type Form, nothingFound } from './form';
import { questionIn } from './asking';
import { choiceFrom, promptOf, standingOf } from './taskList/choiceFrom';
import { hasDetails, letteredIn, runOf } from './taskList/lettered';
import { itemAt, type OptionLine } from './taskList/optionLine';
import { type Part, partsOf } from './taskList/parts';
import { questionsIn } from './taskList/quiz';
import { sequenceIn } from './taskList/sequence';

const boxes = ['[ ]', '[x]', '[X]'];
/**
 * What stands behind the letter of a second option, at the start of its line or with a third after it, or before a number that is given as
 * the answer, for options by numbers have no other sign; looks back from there.
 */
const optionSign =
  /[.:)：](?:(?<=b\\?.)(?:(?<=^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?\(?b(?:[.:]|\\?\)))|(?<=[( ]b[.)])(?= [^\n]{1,120}?[( ]c[.)] ))|(?<=ns(?:wer)?s?[^\w\n]{0,4}.)[^\w\n]{0,5}\d(?!\w))/muiy;

/** A question, then its options as a task list with the right ones ticked, or lettered and the right one named below. */
export const taskList: Form = {
  name: 'task list',
  sniff: (text) => boxes.some((box) => text.includes(box)) || fitsAt(text, ['.', ':', ')', '：'], optionSign),
  read: (outline, { path }) => {
    const parts = partsOf(outline);
    const questions = new Set(questionsIn(outline, parts, path));
    const lettered = letteredIn(outline, parts);
    if (questions.size + lettered.size === 0) return nothingFound;
    const draftsOf = (part: Part): readonly Draft[] => {
      const sequence = questions.size > 0 ? sequenceIn(outline, part) : undefined;
      if (sequence !== undefined) return [sequence];
      if (questions.has(part)) return draftOf(outline, part);
      const run = lettered.get(part);
      return run === undefined ? [] : [choiceFrom(outline, part, run)];
    };
    const drafts = chained(parts.map(draftsOf));
    return drafts.length === 0 ? nothingFound : { drafts, problems: [] };
  },
};

/** The draft of a question; one without boxes stands among questions that have them. */
const draftOf = (outline: Outline, part: Part): readonly Draft[] => {
  const [only, second] = part.boxes;
  if (only?.checked === true && second === undefined) return [selfCheckOf(promptOf(outline, part, only.line), only.text, standingOf(outline, part))];
  if (only !== undefined) return [choiceFrom(outline, part, part.boxes)];
  if (hasDetails(outline, part)) return [];
  const run = runOf(part);
  if (run.length > 0) return [choiceFrom(outline, part, run)];
  const items = itemsOf(outline, part);
  if (items.length > 1) return [choiceFrom(outline, part, items)];
  const standing = standingOf(outline, part);
  const answer = contentOf(outline, part.start + 1, part.end);
  return /\p{L}/u.test(withoutCode(outline, part)) ? [selfCheckOf(questionIn(part.title), answer, standing)] : [selfCheckOf(promptOf(outline, part, part.end), '', standing)];
};

/** The items of a list without boxes, where they are few enough for options. */
const itemsOf = (outline: Outline, { start, end }: Part): readonly OptionLine[] => {
  const items: OptionLine[] = [];
  for (let at = start + 1; at < end; at++) {
    const option = outline.kindAt(at) === lineKinds.text && /^ {0,3}[-*+•]\s/u.test(outline.lines[at] ?? '') ? itemAt(outline, at) : undefined;
    if (option !== undefined) items.push(option);
  }
  return items.length > 8 ? [] : items;
};

const withoutCode = ({ lines, kindAt }: Outline, { start, end }: Part): string =>
  lines
    .slice(start + 1, end)
    .filter((line, at) => kindAt(start + 1 + at) === lineKinds.text && !line.trim().startsWith('!['))
    .join('\n');
