import { extensionOf, hasKnownExtension } from '../contentPaths';
import type { Text } from '../texts';
import { aiken } from './aiken';
import { ankiPackage } from './ankiPackage';
import { ankiText } from './ankiText';
import { crowdAnki } from './crowdAnki';
import { type FormName, forms } from './forms';
import { vaultNotes } from './forms/vaultNotes';
import { gift } from './gift';
import { jsonQuiz } from './jsonQuiz';
import { labelledText } from './labelledText';
import { readMarkdown } from './markdownFile';
import { mdbookQuiz } from './mdbookQuiz';
import { moodleXml } from './moodleXml';
import { orgNotes } from './orgNotes';
import { practicePage } from './practicePage';
import type { Reader, Reading, SourceFile } from './reader';
import { table } from './table';

/** The one table of written forms that take a file as a whole, in the order in which they are tried; those of Markdown files that mix are in forms/index.ts. */
export const readers = { ankiPackage, ankiText, gift, mdbookQuiz, crowdAnki, jsonQuiz, moodleXml, orgNotes, aiken, practicePage, labelledText, table } satisfies Record<string, Reader>;
export type ReaderName = keyof typeof readers | FormName;

/** What a written form is called. */
export const nameOfReader = (reader: ReaderName): Text => ({ ...readers, ...forms })[reader].name;

export interface FileReading extends Reading {
  /** Which readers found something. */
  readonly readers: readonly ReaderName[];
}

/** Reads a file by the first reader that finds something in it, else by all forms that a Markdown file may mix. */
export const readFile = async (file: SourceFile): Promise<FileReading> => {
  let problems: FileReading['problems'] = [];
  for (const name of Object.keys(readers) as (keyof typeof readers)[]) {
    if (!mayBeOf(readers[name], file) || !readers[name].sniff(file)) continue;
    const reading = await readers[name].read(file);
    if (reading.sets.length > 0) return { sets: reading.sets, problems: reading.problems, readers: [name] };
    if (problems.length === 0) ({ problems } = reading);
  }
  if (isMarkdown(file)) {
    const reading = readMarkdown(file, file.vault === undefined ? forms : { ...forms, srNotes: vaultNotes(file.vault) });
    if (reading.sets.length > 0) return { sets: reading.sets, problems: reading.problems, readers: reading.forms };
    if (problems.length === 0) ({ problems } = reading);
  }
  return { readers: [], sets: [], problems };
};

const mayBeOf = ({ extensions }: Reader, { path }: SourceFile): boolean => !hasKnownExtension(path) || extensions.some((extension) => extension === extensionOf(path));

const isMarkdown = ({ path }: SourceFile): boolean => /\.(?:md|mdx|markdown)$/iu.test(path);
