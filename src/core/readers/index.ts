import { extensionOf, hasKnownExtension } from '../exercise/contentPaths';
import type { Text } from '../language/texts';
import { aiken } from './textQuiz/aiken';
import { ankiPackage } from './anki/ankiPackage';
import { ankiText } from './anki/ankiText';
import { crowdAnki } from './anki/crowdAnki';
import { type FormName, forms } from './forms';
import { vaultNotes } from './notes/vaultNotes';
import { gift } from './gift/gift';
import { jsonQuiz } from './json/jsonQuiz';
import { labelledText } from './textQuiz/labelledText';
import { readMarkdown } from './markdownFile';
import { mdbookQuiz } from './mdbook/mdbookQuiz';
import { moodleXml } from './moodle/moodleXml';
import { orgNotes } from './org/orgNotes';
import { practicePage } from './practice/practicePage';
import type { Reader, Reading, SourceFile } from './draft/reader';
import { delimitedTable } from './tables/delimitedTable';

/** The one table of written forms that take a file as a whole, in the order in which they are tried; those of Markdown files that mix are in forms/index.ts. */
export const readers = { ankiPackage, ankiText, gift, mdbookQuiz, crowdAnki, jsonQuiz, moodleXml, orgNotes, aiken, practicePage, labelledText, table: delimitedTable } satisfies Record<string, Reader>;
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
