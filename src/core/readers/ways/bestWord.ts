import type { Reading, SourceFile } from '../draft/reader';
import { isSameReading, waysToRead } from './waysToRead';

/** The word by which a file is read as a reading of it, else that of its best way; none where it has no way. */
export const bestWord = async (file: SourceFile, reading: Reading): Promise<string | undefined> => {
  const ways = await waysToRead(file);
  return (ways.find((way) => isSameReading(way.reading, reading)) ?? ways[0])?.word;
};
