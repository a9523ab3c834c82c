import type { Markdown } from '../../text/markdown';
import { contentEnd, contentOf } from '../outline/content';
import { lineKinds, type Outline } from '../outline/outline';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { hasDetails } from './hasDetails';
import { type Choice, choicesIn } from './choices';
import { countedIn, promptWith, questionText } from './counted';
import type { Bar } from '../draft/bar';
import { questionLabelIn } from './labels';
import { namedBelow } from './named';
import { runOf } from './options';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { asksForOrder } from '../words/orderTask';
import { sequenceIn } from './sequence';
import { isOptionsLabel } from './joined';
import type { Slot } from './slot';
import { slotsIn } from './slots';
import { tellsAnswer } from './tells';

/** Questions with options below them, of which the right ones are ticked, or named further below. */
export const choicePlans = (outline: Outline, path: string, bar: Bar): readonly Plan[] => {
  const slots = slotsIn(outline);
  const { choices, weight, evidence } = choicesIn(outline, slots, path, bar);
  if (choices.length === 0) return [];
  const bySlot = new Map(choices.map((choice) => [choice.slot, choice]));
  const questions = slots.flatMap((slot) => sequenceOf(outline, slot) ?? askedBy(outline, bySlot.get(slot)));
  return [{ asks: 'titles with options', answers: 'options', questions, problems: [], weight, evidence }];
};

/** The steps to put into their order that a slot among questions with options holds. */
const sequenceOf = (outline: Outline, slot: Slot): Asked | undefined => {
  const sequence = sequenceIn(outline, slot);
  if (sequence === undefined) return undefined;
  const prompt = promptOf(outline, slot, sequence.from);
  if (!asksForOrder(slot.title) && !asksForOrder(prompt)) return undefined;
  return {
    prompt,
    steps: sequence.steps,
    answer: contentOf(outline, sequence.to, slot.end),
    location: statusOf(outline, slot),
  };
};

/** What is asked in a slot; one without boxes stands among questions that have them. */
const askedBy = (outline: Outline, choice: Choice | undefined): readonly Asked[] => {
  if (choice === undefined) return [];
  const { slot, options } = choice;
  const [only, second] = slot.boxes;
  const location = statusOf(outline, slot);
  if (only?.checked === true && second === undefined)
    return [{ prompt: promptOf(outline, slot, only.line), answer: only.text, location }];
  if (options.length > 0) return [choiceOf(outline, slot, options, location)];
  if (hasDetails(outline, slot.start, slot.end)) return [];
  const hasText = /\p{L}/u.test(wordsBelow(outline, slot));
  return [
    {
      prompt: hasText ? questionText(slot.title) : promptOf(outline, slot, slot.end),
      answer: hasText ? contentOf(outline, slot.start + 1, slot.end) : '',
      location,
    },
  ];
};

const choiceOf = (outline: Outline, slot: Slot, begun: Choice['options'], location: SourceLocation): Asked => {
  const run = runOf(outline, begun, slot.end);
  const options = run.options.map(({ label, text }) => ({ label: label.toUpperCase(), text }));
  const named =
    run.ticked.length > 0
      ? undefined
      : namedBelow(
          outline.lines.slice(run.to, slot.end),
          (at) => outline.kindAt(run.to + at) === lineKinds.code,
          options,
        );
  return {
    prompt: promptOf(outline, slot, run.from),
    choice: {
      options,
      correct: run.ticked.length > 0 ? run.ticked : (named?.correct ?? []),
      unknown: named?.unknown,
      isUnclear: named?.isUnclear,
    },
    answer: [run.comments, contentOf(outline, run.to, slot.end)].filter((text) => text !== '').join('\n\n'),
    location,
  };
};

/** Where a question stands; one of a smaller heading is no part of the question before it. */
const statusOf = (outline: Outline, { start, end }: Slot): SourceLocation => ({
  range: { start, end: Math.max(start + 1, contentEnd(outline, start, end)) },
  headings: withoutQuestions(outline)(outline.headingsOver(start)),
});

/**
 * Takes headings that are questions or tell their answers out of a path; of each path one and the same answer, for many
 * questions stand under it.
 */
const withoutQuestions = memoizeByOutline((): ((path: readonly string[]) => readonly string[]) => {
  const known = new Map<readonly string[], readonly string[]>();
  return (path) => {
    const topics = known.get(path) ?? path.filter((words) => countedIn(words)?.series !== 'q' && !tellsAnswer(words));
    known.set(path, topics);
    return topics;
  };
});

/** The title without its count, and what stands between it and the options. */
const promptOf = (outline: Outline, slot: Slot, options: number): Markdown => {
  const until = beforeLabel(outline, slot.start + 1, options);
  const labelled = slot.count === undefined && slot.isLabelled ? questionLabelIn(slot.title)?.rest : undefined;
  const below = contentOf(outline, slot.title === '' ? slot.start : slot.start + 1, until);
  return (
    (labelled === undefined
      ? promptWith(slot.title, below)
      : [labelled, below].filter((text) => text !== '').join('\n\n')) || slot.title
  );
};

/** The line of a label `Options:` right before options, which is no part of the question. */
const beforeLabel = ({ lines }: Outline, from: number, to: number): number => {
  let at = to - 1;
  while (at >= from && (lines[at] ?? '').trim() === '') at--;
  return at >= from && isOptionsLabel(lines[at] ?? '') ? at : to;
};

const wordsBelow = ({ lines, kindAt }: Outline, { start, end }: Slot): string =>
  lines
    .slice(start + 1, end)
    .filter((line, at) => kindAt(start + 1 + at) === lineKinds.text && !line.trim().startsWith('!['))
    .join('\n');
