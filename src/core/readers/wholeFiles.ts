import type { Text } from '../language/texts';
import { aiken } from './textQuiz/aiken';
import { ankiPackage } from './anki/ankiPackage';
import { ankiText } from './anki/ankiText';
import { crowdAnki } from './anki/crowdAnki';
import type { Reader } from './draft/reader';
import { type FormName, forms } from './forms';
import { gift } from './gift/gift';
import { jsonQuiz } from './json/jsonQuiz';
import { labelledText } from './textQuiz/labelledText';
import { mdbookQuiz } from './mdbook/mdbookQuiz';
import { moodleXml } from './moodle/moodleXml';
import { orgNotes } from './org/orgNotes';
import { practicePage } from './practice/practicePage';
import { delimitedTable } from './tables/delimitedTable';

/**
 * The one table of written forms that take a file as a whole, in the order in which they are tried; those of Markdown
 * files that mix are in forms.ts.
 */
export const readers = {
  ankiPackage,
  ankiText,
  gift,
  mdbookQuiz,
  crowdAnki,
  jsonQuiz,
  moodleXml,
  orgNotes,
  aiken,
  practicePage,
  labelledText,
  table: delimitedTable,
} satisfies Record<string, Reader>;
export type ReaderName = keyof typeof readers | FormName;

/** What a written form is called. */
export const nameOfReader = (reader: ReaderName): Text => ({ ...readers, ...forms })[reader].name;
