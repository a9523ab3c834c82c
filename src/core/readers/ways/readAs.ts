import type { Problem } from '../../exercise/problem';
import { type Reading, type SourceFile, withoutWord } from '../draft/reader';
import type { ReaderName } from '../wholeFiles';
import { candidatesOf } from './candidates';
import { isColumnsWord, parseColumnsWord } from './columnsWord';
import { withKeptIdentity } from './keptIdentity';
import { markdownByColumns, mayBeMarkdown } from './markdownWays';
import { readByColumns } from './tableWays';
import { nothingWord, plainWord } from './way';

export interface ReadAs extends Reading {
  readonly readers: readonly ReaderName[];
}

/** Reads a file only as a person has said. What is found by itself as well keeps its identity; a word that is not understood is a problem, and nothing is read. */
export const readAs = async (file: SourceFile, word: string, automatic: Reading): Promise<ReadAs> => {
  const unsaid = withoutWord(file);
  if (plainWord(word) === nothingWord) return { readers: [], sets: [], problems: [] };
  const found = isColumnsWord(word) ? byColumns(unsaid, word) : await byWord(unsaid, word);
  if (typeof found === 'string') return { readers: [], sets: [], problems: [unknownWay(found)] };
  const { sets, problems, reader } = found;
  return { readers: sets.length === 0 ? [] : [reader], sets: withKeptIdentity(sets, automatic.sets), problems };
};

type Found = Reading & { readonly reader: ReaderName };

const byColumns = (file: SourceFile, word: string): Found | string => {
  const columns = parseColumnsWord(word);
  if (typeof columns === 'string') return `In “${word}”, ${columns}.`;
  const isMarkdown = mayBeMarkdown(file) && !/\.txt$/iu.test(file.path);
  const reading = isMarkdown ? markdownByColumns(file, columns) : readByColumns(file, columns);
  return typeof reading === 'string' ? `${reading}.` : { ...reading, reader: isMarkdown ? 'announcedCards' : 'table' };
};

const byWord = async (file: SourceFile, word: string): Promise<Found | string> => {
  const candidates = candidatesOf(file);
  const wanted = plainWord(word);
  const chosen = candidates.find((candidate) => plainWord(candidate.word) === wanted);
  if (chosen !== undefined) {
    const reading = await chosen.read();
    if (reading.sets.length > 0 || reading.problems.length > 0) return { ...reading, reader: chosen.reader };
  }
  const possible: string[] = [];
  for (const candidate of candidates)
    if ((await candidate.read()).sets.length > 0) possible.push(`“${candidate.word}”`);
  return `Nothing of this file is read as “${word}”; ${[...possible, `“${nothingWord}”`].join(', ')} was expected.`;
};

const unknownWay = (message: string): Problem => ({ line: 0, severity: 'error', code: 'unknown-way', message });
