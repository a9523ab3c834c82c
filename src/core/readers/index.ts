import { practicePage } from './practicePage';
import type { Reader, Reading, SourceFile } from './reader';

/** The one table of written forms, in the order in which they are tried. A new form is its file and a line here. */
export const readers = { practicePage } satisfies Record<string, Reader>;
export type ReaderName = keyof typeof readers;

export interface FileReading extends Reading {
  /** Which readers found something. */
  readonly readers: readonly ReaderName[];
}

/** Reads a file with every reader that accepts it. */
export const readFile = async (file: SourceFile): Promise<FileReading> => {
  const found: { readonly name: ReaderName; readonly reading: Reading }[] = [];
  for (const name of Object.keys(readers) as ReaderName[]) {
    if (readers[name].sniff(file)) found.push({ name, reading: await readers[name].read(file) });
  }
  return {
    readers: found.filter(({ reading }) => reading.sets.length > 0).map(({ name }) => name),
    sets: found.flatMap(({ reading }) => reading.sets),
    problems: found.flatMap(({ reading }) => reading.problems),
  };
};
