import { type Exercise, itemsOf, type KindName } from '../../../src/core/exercise/kinds';
import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import { readFile } from '../../../src/core/readers';

/** Reads a text under a path and gives what the tests look at. */
export const reading = async (path: string, ...lines: readonly string[]) => {
  const { sets, problems, readers } = await readFile({ path, text: lines.join('\n') });
  const exercises = sets.flatMap(exercisesOf);
  return { sets, problems, readers, exercises, sections: sets.flatMap(({ sections }) => sections) };
};

/** A practice page in Markdown. */
export const practice = (...lines: readonly string[]) => reading('lesson/practice.md', ...lines);

const shortForms: { readonly [K in KindName]: (exercise: Extract<Exercise, { kind: K }>) => string } = {
  selfCheck: ({ prompt, answer }) => `${prompt} => ${answer}`,
  flashcard: ({ prompt, back }) => `${prompt} -> ${back}`,
  choice: ({ prompt, options, correct }) =>
    `${prompt} [${options.map(({ label, text }) => `${label} ${text}`).join(' | ')}] ${correct.join()}`,
  classification: ({ rows, labels }) =>
    rows.map(({ letter, text, label, why }) => `${letter} ${text}: ${labels[label] ?? '?'} (${why})`).join('\n'),
  matching: ({ pairs, partners }) =>
    pairs.map(({ letter, text, partner, why }) => `${letter} ${text}: ${partners[partner] ?? '?'} (${why})`).join('\n'),
  ordering: ({ prompt, steps, order, takeaway }) =>
    `${prompt} [${(order.length === 0 ? ['?'] : order.map((at) => steps[at]?.text ?? '')).join(' < ')}]${takeaway && ` (${takeaway})`}`,
  cloze: ({ prompt, deletions, explanation }) =>
    deletions.map(({ start, end }) => prompt.slice(start, end)).join(' | ') + (explanation && ` (${explanation})`),
};

/** Question and answer of an exercise in one text, of rows and pairs with their partner. */
export const inShort = (exercise: Exercise): string =>
  (shortForms[exercise.kind] as (exercise: Exercise) => string)(exercise);

/** What is scheduled of exercises, by kind and ids. */
export const identities = (exercises: readonly Exercise[]): readonly string[] =>
  exercises.map((exercise) => [exercise.kind, exercise.id, ...itemsOf(exercise).map(({ id }) => id)].join(' '));

/** The lines of an answer that is folded away on a practice page. */
export const fold = (...body: readonly string[]) => [
  '',
  '<details>',
  '<summary>Show answer</summary>',
  '',
  ...body,
  '',
  '</details>',
];
