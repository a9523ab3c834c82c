import assert from 'node:assert/strict';
import type { Exercise } from '../../../../src/core/exercise/kinds';
import { exercisesOf } from '../../../../src/core/exercise/practiceSet';
import { readFile } from '../../../../src/core/readers';
import type { SourceFile } from '../../../../src/core/readers/draft/reader';
import { waysToRead } from '../../../../src/core/readers/ways/waysToRead';

const placeOf = ({ range, prompt }: Exercise): string => `${range.start} ${prompt}`;

/**
 * Holds that the word of each way to read a file gives what the way gives, and that what is found without one keeps its
 * ids; tells how many ways there are.
 */
export const waysParseBack = async (file: SourceFile): Promise<number> => {
  const automatic = new Map(
    (await readFile(file)).sets.flatMap(exercisesOf).map((exercise) => [placeOf(exercise), exercise.id]),
  );
  const ways = await waysToRead(file);
  for (const { word, reading } of ways) {
    const { sets, problems } = await readFile({ ...file, readAs: word });
    assert.deepEqual({ sets, problems }, reading, `${file.path} as ${word}`);
    for (const exercise of sets.flatMap(exercisesOf))
      assert.equal(exercise.id, automatic.get(placeOf(exercise)) ?? exercise.id, `${file.path} as ${word}`);
  }
  return ways.length;
};
