import { type Exercise, kindOf } from '../../exercise/kinds';
import type { Right } from '../../exercise/kinds/exchange';
import { exchangeOf } from '../../exercise/kinds/exchanges';
import { exercisesOf } from '../../exercise/practiceSet';
import { sayCounted, type Words } from '../../language/words';
import { plainText } from '../../text/plainText';
import type { Reading } from '../draft/reader';

/** How many exercises a sample shows. */
const mostSampled = 3;
/** The most characters of a prompt and of an answer in a sample; a longer answer is left out. */
export const longestPrompt = 60;
export const longestAnswer = 40;

/** How many exercises a reading has, by kinds, those of most first: `39 flashcards, 2 choices`. */
export const kindCounts = ({ sets }: Pick<Reading, 'sets'>, words: Words): string => {
  const counts = new Map<Exercise['kind'], number>();
  for (const { kind } of sets.flatMap(exercisesOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => sayCounted(words, count, ...kindOf({ kind }).counted))
    .join(', ');
};

/** The first exercises of a reading, each a line: what it asks and, where that is short, what answers. */
export const sampleOf = ({ sets }: Pick<Reading, 'sets'>): readonly string[] =>
  sets.flatMap(exercisesOf).slice(0, mostSampled).map(inShort);

const inShort = (exercise: Exercise): string => {
  const prompt = shortened(plainText(exercise.prompt));
  const answer = answerOf(exercise);
  return answer === '' || answer.length > longestAnswer ? prompt : `${prompt} → ${answer}`;
};

/** The first paragraph of what is right, or its parts; empty where it has several named parts. */
const answerOf = (exercise: Exercise): string => {
  const right = exchangeOf(exercise).right(exercise) ?? '';
  if (typeof right === 'string') return plainText(right.split(/\n\s*\n/u, 1)[0] ?? '');
  return isList(right) ? right.map(plainText).join(', ') : '';
};

const isList = (right: Exclude<Right, string>): right is Extract<Right, readonly unknown[]> => Array.isArray(right);

/** A text, cut where it is too long to stand in a list. */
export const shortened = (text: string): string =>
  text.length <= longestPrompt ? text : `${text.slice(0, longestPrompt - 1).trimEnd()}…`;
