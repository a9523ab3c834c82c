import { hash64 } from '../../exercise/identity';
import { exercisesOf } from '../../exercise/practiceSet';
import { type Reading, type SourceFile, withoutWord } from '../draft/reader';
import { readFile } from '../index';
import { candidatesOf } from './candidates';
import { withKeptIdentity } from './keptIdentity';
import type { Way } from './way';

/** How many ways are offered. */
export const mostWays = 24;
/** How many exercises a way must give that nothing but a person would take. */
export const fewestExercises = 2;

/**
 * The ways to read a file that give something, best first: what it shows itself, then what might be taken without
 * asking, then the others by how much they give. None reads the same exercises as one before it.
 */
export const waysToRead = async (file: SourceFile): Promise<readonly Way[]> => {
  const unsaid = withoutWord(file);
  const automatic = await readFile(unsaid);
  const own = contentOf(automatic);
  const seen = new Set<string>();
  const found: { readonly way: Way; readonly rank: number; readonly size: number }[] = [];
  for (const { word, name, evidence, columns, sure, isOffered, read } of candidatesOf(unsaid)) {
    if (!isOffered) continue;
    const { sets, problems } = await read();
    const reading = { sets: withKeptIdentity(sets, automatic.sets), problems };
    const content = contentOf(reading);
    const size = reading.sets.flatMap(exercisesOf).length;
    const rank = content === own ? 0 : sure ? 1 : 2;
    if (size < (rank === 2 ? fewestExercises : 1) || seen.has(content)) continue;
    seen.add(content);
    found.push({ way: { word, name, evidence, reading, ...(columns && { columns }) }, rank, size });
  }
  return found
    .sort((one, other) => one.rank - other.rank || (one.rank === 2 ? other.size - one.size : 0))
    .slice(0, mostWays)
    .map(({ way }) => way);
};

/** Whether two readings hold the same exercises. */
export const isSameReading = (one: Reading, other: Reading): boolean => contentOf(one) === contentOf(other);

/** What tells one reading from another: the exercises, but for where each stands. */
const contentOf = ({ sets }: Reading): string =>
  hash64(JSON.stringify(sets.flatMap(exercisesOf).map((exercise) => ({ ...exercise, range: 0, headings: 0 }))));
