import { exercisesOf } from '../../exercise/practiceSet';
import type { Reading } from '../draft/reader';
import type { Way } from './way';

/**
 * What a file shows by itself is little where it has no more exercises than these, and a way so many times as many;
 * nothing is little beside any way. Tests hold an input on either side.
 */
export const mostLittle = 2;
export const farMore = 5;

/** Whether a file gives so little by itself that a person should rather say how it is read. */
export const isLittle = (reading: Reading, ways: readonly Pick<Way, 'reading'>[]): boolean => {
  const own = sizeOf(reading);
  return own <= mostLittle && ways.some((way) => sizeOf(way.reading) >= Math.max(1, own * farMore));
};

const sizeOf = ({ sets }: Reading): number => sets.flatMap(exercisesOf).length;
