import { exercisesOf } from '../core/exercise/practiceSet';
import { english } from '../core/language/words';
import { counted } from '../core/language/tally';
import type { FileReading } from '../core/readers';
import type { SourceFile } from '../core/readers/draft/reader';
import { isSameReading, waysToRead } from '../core/readers/ways/waysToRead';
import type { Way } from '../core/readers/ways/way';
import { nameOfReader } from '../core/readers/wholeFiles';

/** How a file is read, and how it might be. */
export interface Explanation {
  readonly reading: FileReading;
  /** What a person has said. */
  readonly said: string | undefined;
  /** The way that reads it as it is read. */
  readonly way: Way | undefined;
  readonly ways: readonly Way[];
}

export const explanationOf = async (file: SourceFile, reading: FileReading): Promise<Explanation> => {
  const ways = await waysToRead(file);
  return { reading, said: file.readAs, way: ways.find((way) => isSameReading(way.reading, reading)), ways };
};

const sizeOf = ({ sets }: Pick<FileReading, 'sets'>): number => sets.flatMap(exercisesOf).length;
const nameOf = ({ name }: Way): string => english.say(name.text, ...name.values);

/**
 * The explanation for people: by what a file is read and why, then the other ways, each with its word and how much it
 * gives.
 */
export const explainLines = (path: string, { reading, said, way, ways }: Explanation): readonly string[] => {
  const size = sizeOf(reading);
  const by =
    way === undefined ? reading.readers.map((name) => english.say(nameOfReader(name))).join(', ') : nameOf(way);
  const saidSo = said === undefined ? '' : `, for it is said to be read as “${said}”`;
  return [
    size === 0 ? `${path}  nothing is read${saidSo}` : `${path}  read by ${by}: ${counted(size, 'exercise')}${saidSo}`,
    ...(way === undefined || way.evidence.length === 0 ? [] : [`  because: ${way.evidence.join('; ')}`]),
    ...ways.map(
      (each) => `  ${each === way ? 'is' : 'or'} --as "${quoted(each.word)}"  ${sizeOf(each.reading)}  ${nameOf(each)}`,
    ),
  ];
};

/** As a shell takes it between double quotes. */
const quoted = (word: string): string => word.replace(/["\\$`]/gu, '\\$&');

/** The same for programs. */
export const explainJson = ({ reading, said, way, ways }: Explanation) => ({
  readers: reading.readers,
  ...(said !== undefined && { said }),
  ...(way && { word: way.word, name: nameOf(way) }),
  evidence: way?.evidence ?? [],
  ways: ways.map((each) => ({ word: each.word, name: nameOf(each), exercises: sizeOf(each.reading) })),
});
