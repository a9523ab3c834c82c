import type { Block } from '../markdown/blocks';
import { classificationOf } from './classificationOf';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { MarkStyle } from './marks';
import { matchingOf } from './matchingOf';
import { orderingOf } from './orderingOf';
import { proseKey } from './proseKey';
import { type Counting, type MarkedRun, runIn } from './runs';
import type { TaskLocation } from './task';

const ways: readonly (readonly [MarkStyle, Counting])[] = [
  ['letter', 'written'],
  ['digit', 'numbered'],
  ['digit', 'placed'],
];

/** The ordering, matching or classification that a key makes of the statements before it; nothing where the answer is no key. */
export const keyedExercise = (
  asked: readonly Block[],
  answer: readonly Block[],
  place: TaskLocation,
): ExerciseDraft | undefined => {
  const ordering = orderingOf(asked, answer, place);
  if (ordering !== undefined) return ordering;
  for (const [style, counting] of ways) {
    const statements = runIn(asked, style, counting);
    const marks = statements?.entries.map(({ mark }) => mark);
    const written = marks && runIn(answer, style, counting, marks);
    const key = written ?? (marks && style === 'letter' ? proseKey(answer, marks) : undefined);
    if (statements === undefined || key === undefined || !belongTogether(statements, key, counting)) continue;
    const task = { statements, key, counting, isTold: written === undefined, place, asked };
    const draft = matchingOf(task) ?? classificationOf(task);
    if (draft !== undefined) return draft;
  }
  return undefined;
};

/** At least two marks, and half of the key's, must be known; parts that are counted by their place alone must be as many. */
const belongTogether = (statements: MarkedRun, key: MarkedRun, counting: Counting): boolean => {
  const marks = new Set(statements.entries.map(({ mark }) => mark));
  const known = key.entries.filter(({ mark }) => marks.has(mark)).length;
  if (counting === 'placed') return known >= 3 && statements.entries.length === key.entries.length;
  return known >= 2 && known * 2 >= key.entries.length;
};
