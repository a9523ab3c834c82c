import type { Extension } from '../../exercise/contentPaths';
import type { PracticeSet } from '../../exercise/practiceSet';
import type { Problem } from '../../exercise/problem';
import type { Text } from '../../language/texts';
import type { VaultMarks } from './vaultMarks';

/** A file as a reader gets it. The path, with forward slashes, hints at the form; it is never part of an identity. */
export interface SourceFile {
  readonly path: string;
  /** Without a byte order mark, its lines ended by `\n`; empty for a package. */
  readonly text: string;
  /** Only of a package, which is no text. */
  readonly bytes?: Uint8Array;
  /** Of a note in a vault of Obsidian whose cards have other marks than the usual ones: these. */
  readonly vault?: VaultMarks;
  /**
   * How a person has said that it is to be read: a word as `ways/` has them, such as `bold lines` or `front=korean,
   * back=english`.
   */
  readonly readAs?: string;
}

/** A file of which nobody has said how it is read. */
export const withoutWord = ({ path, text, bytes, vault }: SourceFile): SourceFile => ({
  path,
  text,
  ...(bytes && { bytes }),
  ...(vault && { vault }),
});

/** What was understood of a file, and what was not. */
export interface Reading {
  readonly sets: readonly PracticeSet[];
  readonly problems: readonly Problem[];
}

/** Turns one written form into practice sets. */
export interface Reader {
  readonly name: Text;
  /** How the names of its files end; a file of another known ending is none of this form. */
  readonly extensions: readonly Extension[];
  /** Whether the file may be of this form; cheap, and wrong only on the generous side. */
  sniff(file: SourceFile): boolean;
  read(file: SourceFile): Reading | Promise<Reading>;
}

/** Names of files that say nothing of what is asked, and those that say only that something is. */
const empty = /^(?:practice|index|readme)$/iu;
const general =
  /^(?:flash[-_ ]?cards?|cards|decks?|(?:practice[-_ ])?(?:questions?|exercises|quiz|quizzes|tests?|exam)|question[-_ ]bank|vocab(?:ulary)?|words|notes|q&?a|faq)$/iu;

/**
 * What a file is called where it says no title itself: by its name; by its folder, or by both, where the
 * name says too little.
 */
export const nameOf = ({ path }: SourceFile): string => {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? '').replace(/(?:\.practice)?\.\w+$/u, '');
  const folder = parts.at(-2);
  if (folder === undefined || folder === '') return name;
  if (empty.test(name)) return folder;
  return general.test(name) ? `${folder}/${name}` : name;
};
