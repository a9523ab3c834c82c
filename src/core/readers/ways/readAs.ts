import type { Problem, Severity } from '../../exercise/problem';
import { type Reading, type SourceFile, withoutWord } from '../draft/reader';
import type { ReaderName } from '../wholeFiles';
import { candidatesOf, tableWord } from './candidates';
import { isWord } from './isWord';
import { isColumnsWord, parseColumnsWord } from './columnsWord';
import { withKeptIdentity } from './keptIdentity';
import { markdownByColumns, mayBeMarkdown } from './markdownWays';
import { readByColumns } from './tableWays';
import { nothingWord, plainWord } from './way';

export interface ReadAs extends Reading {
  readonly readers: readonly ReaderName[];
}

/**
 * Reads a file only as a person has said. What is found by itself as well keeps its identity; a word that is not
 * understood is a problem, and nothing is read.
 */
export const readAs = async (file: SourceFile, word: string, automatic: () => Promise<Reading>): Promise<ReadAs> => {
  const unsaid = withoutWord(file);
  if (plainWord(word) === nothingWord) return { readers: [], sets: [], problems: [] };
  const found = isColumnsWord(word) ? byColumns(unsaid, word) : await byWord(unsaid, word);
  if ('code' in found) return { readers: [], sets: [], problems: [found] };
  const { sets, problems, reader } = found;
  return sets.length === 0
    ? { readers: [], sets, problems }
    : { readers: [reader], sets: withKeptIdentity(sets, (await automatic()).sets), problems };
};

type Found = Reading & { readonly reader: ReaderName };

const byColumns = (file: SourceFile, word: string): Found | Problem => {
  const columns = parseColumnsWord(word);
  if (typeof columns === 'string') return unknownWay(`In “${word}”, ${columns}.`);
  const isMarkdown = mayBeMarkdown(file) && !/\.txt$/iu.test(file.path);
  const reading = isMarkdown ? markdownByColumns(file, columns) : readByColumns(file, columns);
  return typeof reading === 'string'
    ? unknownWay(`${reading}.`)
    : { ...reading, reader: isMarkdown ? 'announcedCards' : 'table' };
};

const byWord = async (file: SourceFile, word: string): Promise<Found | Problem> => {
  const candidates = candidatesOf(file);
  const wanted = plainWord(word);
  const chosen = candidates.find((candidate) =>
    wanted === tableWord ? candidate.columns !== undefined : plainWord(candidate.word) === wanted,
  );
  if (chosen !== undefined) {
    const reading = await chosen.read();
    if (reading.sets.length > 0 || reading.problems.length > 0) return { ...reading, reader: chosen.reader };
  }
  const possible: string[] = [];
  for (const candidate of candidates)
    if (candidate.isOffered && (await candidate.read()).sets.length > 0) possible.push(`“${candidate.word}”`);
  const expected = `one of ${[...possible, `“${nothingWord}”`].slice(0, mostNamed).join(', ')} was expected.`;
  return isWord(wanted) || chosen !== undefined
    ? unknownWay(`Nothing in this file is read as “${word}”; ${expected}`, 'warning')
    : unknownWay(`“${word}” is no way to read this file; ${expected}`);
};

/** How many words a message names. */
const mostNamed = 12;

const unknownWay = (message: string, severity: Severity = 'error'): Problem => ({
  line: 0,
  severity,
  code: 'unknown-way',
  message,
});
