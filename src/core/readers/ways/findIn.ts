import { exercisesOf } from '../../exercise/practiceSet';
import { isDocument } from '../decks/headingCards';
import type { Reading, SourceFile } from '../draft/reader';
import { type FileReading, readFile } from '../index';
import type { Evidence } from '../tables/tablePlan';
import { tableWays } from './tableWays';

/** What a search found in a file. */
export interface Finding extends FileReading {
  /** Where the file does not show clearly enough by itself that it is to be practised. */
  readonly isDoubtful?: true;
}

/**
 * So many exercises are a sign that a file may be meant for practice which does not show it clearly. Tests hold an
 * input on either side.
 */
export const fewestDoubtful = 5;

/** Columns of a table that are a sign: their names, or options with a key. */
const signs: ReadonlySet<Evidence> = new Set(['options', 'named', 'half-named', 'languages']);

/**
 * What a search of many files finds in one: what it shows itself, else what a person may mean. Whatever a person would
 * have to announce is looked for in no document about a project.
 */
export const findIn = async (file: SourceFile): Promise<Finding> => {
  if (file.readAs !== undefined || isDocument(file.path)) return readFile(file);
  const announced = await readFile(file, 'announced');
  // Who gives nothing that is announced gives nothing that is found: most files are read once.
  const own = sizeOf(announced) === 0 ? announced : await readFile(file);
  if (sizeOf(own) > 0) return own;
  const doubtful = sizeOf(announced) > 0 ? announced : await doubtfulTable(file);
  return doubtful !== undefined && sizeOf(doubtful) >= fewestDoubtful ? { ...doubtful, isDoubtful: true } : own;
};

const doubtfulTable = async (file: SourceFile): Promise<FileReading | undefined> => {
  const [best] = tableWays(file);
  if (best?.columns === undefined || !signs.has(best.columns.plan.evidence)) return undefined;
  return { ...(await best.read()), readers: ['table'] };
};

const sizeOf = ({ sets }: Reading): number => sets.flatMap(exercisesOf).length;
