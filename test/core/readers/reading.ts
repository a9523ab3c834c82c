import { type Exercise, itemsOf } from '../../../src/core/kinds';
import { exercisesOf } from '../../../src/core/practiceSet';
import { readFile } from '../../../src/core/readers';

/** Reads a text under a path and gives what the tests look at. */
export const reading = async (path: string, ...lines: readonly string[]) => {
  const { sets, problems, readers } = await readFile({ path, text: lines.join('\n') });
  const exercises = sets.flatMap(exercisesOf);
  return { sets, problems, readers, exercises, sections: sets.flatMap(({ sections }) => sections) };
};

/** A practice page in Markdown. */
export const practice = (...lines: readonly string[]) => reading('lesson/practice.md', ...lines);

/** Question and answer of an exercise as one text, of rows and pairs with their partner. */
export const inShort = (exercise: Exercise): string => {
  switch (exercise.kind) {
    case 'selfCheck':
      return `${exercise.prompt} => ${exercise.answer}`;
    case 'flashcard':
      return `${exercise.prompt} -> ${exercise.back}`;
    case 'choice':
      return `${exercise.prompt} [${exercise.options.map(({ label, text }) => `${label} ${text}`).join(' | ')}] ${exercise.correct.join()}`;
    case 'classification':
      return exercise.rows.map(({ letter, text, label, why }) => `${letter} ${text}: ${exercise.labels[label] ?? '?'} (${why})`).join('\n');
    case 'matching':
      return exercise.pairs.map(({ letter, text, partner, why }) => `${letter} ${text}: ${exercise.partners[partner] ?? '?'} (${why})`).join('\n');
    case 'cloze':
      return exercise.deletions.map(({ start, end }) => exercise.prompt.slice(start, end)).join(' | ');
  }
};

/** What is scheduled of exercises, by kind and ids. */
export const identities = (exercises: readonly Exercise[]): readonly string[] =>
  exercises.map((exercise) => [exercise.kind, exercise.id, ...itemsOf(exercise).map(({ id }) => id)].join(' '));
