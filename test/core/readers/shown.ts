import type { Exercise } from '../../../src/core/exercise/kinds';
import { inShort, reading } from './reading';

/** What is read of a note: exercises as `headings / question -> answer`, problems as `line severity code`. */
export const shown = async (...lines: readonly string[]) => {
  const { exercises, problems, readers, sets } = await reading('notes/a.md', ...lines);
  return {
    cards: exercises.map(inOneLine),
    exercises,
    problems: problems.map(({ line, severity, code }) => `${line + 1} ${severity} ${code}`),
    readers,
    sets,
  };
};

const inOneLine = (exercise: Exercise): string => {
  const both = exercise.kind === 'flashcard' && exercise.bothWays === true ? ' (both ways)' : '';
  const text = exercise.kind === 'cloze' ? `${exercise.prompt} [${inShort(exercise)}]` : inShort(exercise);
  return `${text}${both}`.replaceAll('\n', ' / ');
};
