import type { Block } from '../markdown/blocks';
import { classificationOf } from './classificationOf';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { arrow, boundary, type Marked, type MarkStyle } from './marks';
import { matchingOf } from './matchingOf';
import { orderingOf } from './orderingOf';
import { proseKey } from './proseKey';
import { withoutRepeats } from './repeats';
import { rowsOf } from './rows';
import { type Counting, type MarkedRun, runIn } from './runs';
import { knownIn, type TaskLocation } from './task';

const ways: readonly (readonly [MarkStyle, Counting])[] = [
  ['letter', 'written'],
  ['digit', 'numbered'],
  ['digit', 'placed'],
];

/**
 * The ordering, matching or classification that a key makes of the statements before it; nothing where the answer is no
 * key.
 */
export const keyedExercise = (
  asked: readonly Block[],
  answer: readonly Block[],
  place: TaskLocation,
): ExerciseDraft | undefined => {
  const ordering = orderingOf(asked, answer, place);
  if (ordering !== undefined) return ordering;
  for (const [style, counting] of ways) {
    const { run: statements, problems } = withoutRepeats(runIn(asked, style, counting));
    const marks = statements?.entries.map(({ mark }) => mark);
    const written = marks && (runIn(answer, style, counting, marks) ?? onlyLine(answer, style));
    const key = written ?? (marks && style === 'letter' ? proseKey(answer, marks) : undefined);
    if (statements === undefined || key === undefined || !belongTogether(statements, key, counting)) continue;
    const task = { statements, key, counting, isTold: written === undefined, place, asked };
    const draft = matchingOf(task) ?? classificationOf(task);
    if (draft !== undefined) return { ...draft, problems: [...problems, ...draft.problems] };
  }
  return undefined;
};

/** A line such as `A -> 2` or `**A: sail.** Why`, which is a key even where it has no other line. */
const onlyLine = ([first]: readonly Block[], style: MarkStyle): MarkedRun | undefined => {
  const [row, ...others] = first === undefined ? [] : rowsOf(first);
  if (row?.marked?.style !== style || others.length > 0) return undefined;
  if (!isLink(row.marked) && !row.marked.text.includes(boundary)) return undefined;
  const entries = [{ ...row.marked, line: row.line }];
  return { style, entries, before: [], lead: '', after: [], inline: false, glued: false, tangled: false };
};

/** Whether an arrow leads to a count of the other style. */
const isLink = ({ delimiter, text, style }: Pick<Marked, 'delimiter' | 'text' | 'style'>): boolean =>
  arrow.test(delimiter) && (style === 'letter' ? /^\d{1,2}(?!\w)/u : /^[A-Za-z](?!\w)/u).test(text);

/**
 * Half of the key's marks must be known, two at least where it runs on within a paragraph; parts that are counted by
 * their place alone must be as many.
 */
const belongTogether = (statements: MarkedRun, key: MarkedRun, counting: Counting): boolean => {
  const known = knownIn(statements, key);
  if (counting === 'placed') return known >= 3 && statements.entries.length === key.entries.length;
  return known >= (key.inline ? 2 : 1) && known * 2 >= key.entries.length;
};
