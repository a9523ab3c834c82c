import type { Template } from './template';

/** A field of a note. */
export interface Field {
  readonly name: string;
  readonly html: string;
}

/** What is asked of a note of one type: a card for each of its templates, or for each of its cloze deletions. */
export interface NoteType {
  readonly isCloze: boolean;
  readonly fieldNames: readonly string[];
  readonly cards: readonly CardTemplate[];
}

export interface CardTemplate {
  /** The number by which a card names its template. */
  readonly ord: number;
  readonly front?: Template;
  readonly back?: Template;
}

/** The options of a question, and which of them are right. */
export interface NoteChoice {
  readonly options: readonly { readonly label: string; readonly html: string }[];
  readonly correct: readonly number[];
}

/** What a reader finds of a note, whatever it was written in. */
export interface Note {
  readonly fields: readonly Field[];
  /** Missing where the form does not tell it. */
  readonly type?: NoteType;
  /** Where the note is a question with options; its first field is the question, the others explain. */
  readonly choice?: NoteChoice;
  readonly tags: readonly string[];
  /** The line, or in a package the note's number. */
  readonly start: number;
  readonly end: number;
}

/** A card: a note as one of its templates asks it, in a deck. */
export interface Card {
  readonly note: Note;
  readonly deck: string;
  /** Which template; missing where all that the note fills are meant. */
  readonly ord?: number;
}

/** The tags of a text such as ` food fruit `. */
export const tagsOf = (text: string): readonly string[] => text.split(/[\s\u3000]+/u).filter((tag) => tag !== '');

/** The fields of a note by the names that its type gives them. */
export const namedFields = (values: readonly string[], type?: NoteType): readonly Field[] =>
  values.map((html, at) => ({ name: type?.fieldNames[at] ?? String(at + 1), html }));
