import { extensionOf, hasKnownExtension } from '../exercise/contentPaths';
import { type Exercise, itemsOf } from '../exercise/kinds';
import { exercisesOf } from '../exercise/practiceSet';
import type { Bar } from './draft/bar';
import { forms } from './forms';
import { vaultNotes } from './notes/vaultNotes';
import { readMarkdown } from './markdownFile';
import { readAs } from './ways/readAs';
import { type ReaderName, readers } from './wholeFiles';
import { isNamedPractice } from './practice/looksLikePractice';
import { withSlipsNoted } from './draft/withSlipsNoted';
import type { Reader, Reading, SourceFile } from './draft/reader';

export interface FileReading extends Reading {
  /** Which readers found something. */
  readonly readers: readonly ReaderName[];
}

/** Reads a file as a person has said, else by what it shows itself; the bar says how sure that must be. */
export const readFile = async (file: SourceFile, bar: Bar = 'found'): Promise<FileReading> => {
  const reading = await (file.readAs === undefined
    ? readUnsaid(file, bar)
    : readAs(file, file.readAs, () => readUnsaid(file, bar)));
  return { ...reading, problems: withSlipsNoted(file.path, reading.problems) };
};

/** Reads a file by the first reader that finds something in it, else by all forms that a Markdown file may mix. */
const readUnsaid = async (file: SourceFile, bar: Bar): Promise<FileReading> => {
  let problems: FileReading['problems'] = [];
  for (const name of Object.keys(readers) as (keyof typeof readers)[]) {
    if (!mayBeOf(readers[name], file) || !readers[name].sniff(file)) continue;
    const reading = await readers[name].read(file);
    const mixed =
      name === 'practicePage' && isMarkdown(file) && !isNamedPractice(file) && mayHaveMoreChoices(reading)
        ? readMarkdown(file, forms, bar)
        : undefined;
    if (mixed !== undefined && hasMoreChoices(mixed, reading))
      return { sets: mixed.sets, problems: mixed.problems, readers: mixed.forms };
    if (reading.sets.length > 0) return { sets: reading.sets, problems: reading.problems, readers: [name] };
    if (problems.length === 0) ({ problems } = reading);
  }
  if (isMarkdown(file)) {
    const all = file.vault === undefined ? forms : { ...forms, srNotes: vaultNotes(file.vault) };
    const reading = readMarkdown(file, all, bar);
    if (reading.sets.length > 0) return { sets: reading.sets, problems: reading.problems, readers: reading.forms };
    if (problems.length === 0) ({ problems } = reading);
  }
  return { readers: [], sets: [], problems };
};

/** Whether letters count something in an open question of a page, or in its answer. */
const mayHaveMoreChoices = ({ sets }: Reading): boolean =>
  sets
    .flatMap(exercisesOf)
    .some((exercise) =>
      exercise.kind === 'selfCheck'
        ? counted.test(exercise.prompt)
        : exercise.kind === 'flashcard' && counted.test(`A. ${exercise.back}`),
    );

/** Two letters that count, each in its line; the first may have been taken for the mark of an answer. */
const counted = /(?:^|\n)\s*(?:[-*+]\s+)?\(?[A-Za-z][.):][^\n]*\n+\s*(?:[-*+]\s+)?\(?[A-Da-d][.):]/u;

/**
 * Whether a page that is only titled like a practice page holds questions with options, which another reading finds,
 * and nothing that only a practice page has.
 */
const hasMoreChoices = (mixed: Reading, page: Reading): boolean => {
  const [ours, theirs] = [mixed, page].map(({ sets }) => sets.flatMap(exercisesOf));
  const choices = (exercises: readonly Exercise[] = []): number =>
    exercises.filter(({ kind }) => kind === 'choice').length;
  const items = (exercises: readonly Exercise[] = []): number =>
    exercises.reduce((sum, exercise) => sum + itemsOf(exercise).length, 0);
  return (
    choices(ours) > choices(theirs) &&
    items(ours) >= items(theirs) &&
    theirs?.every(({ kind }) => kind === 'selfCheck' || kind === 'flashcard' || kind === 'choice') === true
  );
};
const mayBeOf = ({ extensions }: Reader, { path }: SourceFile): boolean =>
  !hasKnownExtension(path) || extensions.some((extension) => extension === extensionOf(path));

const isMarkdown = ({ path }: SourceFile): boolean => /\.(?:md|mdx|markdown)$/iu.test(path);
