// The types of Interleave's API, version 1. Copy this file into your extension; docs/api.md tells how it is used.
import type { Disposable, Event } from 'vscode';

/** What `activate()` of the extension `interleave.interleave` gives. */
export interface InterleaveExports {
  /** The API of a version; throws an Error that names the versions there are where this is none of them. */
  getAPI(version: 1): InterleaveApi1;
}

export interface InterleaveApi1 {
  /** All practice sets, in the order of the tree. The first call reads them. */
  sets(): Promise<readonly SetInfo[]>;
  /** The sets may be others: a file was read, changed or removed. */
  readonly onDidChangeSets: Event<void>;
  /** How many items are due and new, in all and by set; suspended and buried ones do not count. */
  due(): Promise<DueInfo>;
  /** The numbers may be others: after an answer, with the sets, and when the window is gone to again. */
  readonly onDidChangeDue: Event<void>;
  /** Starts a session in Interleave's panel; resolves to whether there was anything to ask. */
  practise(options?: PractiseOptions): Promise<boolean>;
  /** Shows the page of a set, by its key; resolves to whether there is such a set. */
  browse(key: string): Promise<boolean>;
  /**
   * Lets Interleave read files of a further form until the result is disposed of. Throws where the reader is not well
   * formed or its id is taken.
   */
  registerReader(reader: ContributedReader): Disposable;
}

/** More kinds may come within version 1. */
export type Kind = 'selfCheck' | 'choice' | 'classification' | 'matching' | 'ordering' | 'flashcard' | 'cloze';

export interface SetInfo {
  /** Names the set as long as its file stays where it is. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** The URI of its file. */
  readonly source: string;
  readonly sections: readonly SectionInfo[];
}

export interface SectionInfo {
  readonly title: string;
  readonly exercises: readonly ExerciseInfo[];
}

export interface ExerciseInfo {
  /** Made of its content, so that it stays the same when the file moves. */
  readonly id: string;
  readonly kind: Kind;
  /** Markdown. */
  readonly prompt: string;
  /** Where it stands in the file, counted from 0. */
  readonly line: number;
  /**
   * The ids of what is scheduled: of a question one, of a classification one a row; none where the
   * file gives no answer.
   */
  readonly items: readonly string[];
}

export interface Counts {
  readonly due: number;
  readonly new: number;
}

/** An item that stands in two sets counts in each of them, and once in all. */
export interface DueInfo extends Counts {
  readonly sets: readonly (Counts & { readonly key: string })[];
}

export interface PractiseOptions {
  /** Keys of sets; those that are gone are passed over. Without it all sets are mixed, as in a quick quiz. */
  readonly sets?: readonly string[];
  /** The most exercises to ask, from 1; without it what the person has set. */
  readonly size?: number;
  /** What the panel is called. */
  readonly title?: string;
}

/** Turns the files of one written form into practice sets. */
export interface ContributedReader {
  /** Unlike every other reader's; best begins with your extension's id. */
  readonly id: string;
  /** What the form is called, for people. */
  readonly name: string;
  /** How the names of its files end, such as `.tides`. */
  readonly extensions: readonly string[];
  /**
   * Reads a file: its text, lines ended by `\n`, and the path of its URI. Nothing, or neither sets nor problems, leaves
   * the file to other readers. A promise has 5 seconds.
   */
  read(text: string, path: string): ReaderResult | undefined | PromiseLike<ReaderResult | undefined>;
}

export interface ReaderResult {
  readonly sets: readonly ReadSet[];
  /** What in the file was not understood. */
  readonly problems?: readonly ReadProblem[];
}

export interface ReadProblem {
  /** Counted from 0. */
  readonly line: number;
  /** Says to the file's author what was found and what was expected. */
  readonly message: string;
  /** Without it a warning. */
  readonly severity?: 'error' | 'warning' | 'info';
}

export interface ReadSet {
  /** Without it the file's name. */
  readonly title?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** In the order of the file. */
  readonly exercises: readonly ReadExercise[];
}

export type ReadExercise =
  ReadSelfCheck | ReadFlashcard | ReadChoice | ReadClassification | ReadMatching | ReadOrdering | ReadCloze;

/** What exercises of all kinds have. Every text of an exercise is Markdown, but for labels. */
export interface ReadBase {
  readonly prompt: string;
  /** Where it begins, counted from 0; without it the first line. */
  readonly line?: number;
  /** The line after its last. */
  readonly endLine?: number;
  /** The headings above, outermost first; neighbours under the same ones make a section. */
  readonly headings?: readonly string[];
}

/** An open question: the person thinks or writes, sees the answer, and rates. */
export interface ReadSelfCheck extends ReadBase {
  readonly kind: 'selfCheck';
  readonly answer: string;
  /** What is right when it is typed. */
  readonly accepted?: readonly string[];
}

/** A card; the prompt is its front. */
export interface ReadFlashcard extends ReadBase {
  readonly kind: 'flashcard';
  readonly back: string;
  /** Whether it is asked both ways, each with a memory of its own. */
  readonly bothWays?: boolean;
}

export interface ReadChoice extends ReadBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Indexes into the options. */
  readonly correct: readonly number[];
  /** Whether several may be chosen; without it that several are right. */
  readonly multiple?: boolean;
  readonly explanation?: string;
}

/** Statements that each want one of a few labels. */
export interface ReadClassification extends ReadBase {
  readonly kind: 'classification';
  readonly labels: readonly string[];
  /** Each label is one of the labels. */
  readonly rows: readonly { readonly text: string; readonly label: string; readonly why?: string }[];
  /** Shown after marking. */
  readonly takeaway?: string;
}

/** Two columns to pair. */
export interface ReadMatching extends ReadBase {
  readonly kind: 'matching';
  readonly pairs: readonly { readonly left: string; readonly right: string }[];
  /** Further texts on the right, that nothing fits. */
  readonly others?: readonly string[];
  /** Shown after marking. */
  readonly takeaway?: string;
}

/** Steps to put into their order. */
export interface ReadOrdering extends ReadBase {
  readonly kind: 'ordering';
  /** In the right order; they are asked in another. */
  readonly steps: readonly string[];
  /** Shown after marking. */
  readonly takeaway?: string;
}

/** A text, the prompt, with parts to fill in. */
export interface ReadCloze extends ReadBase {
  readonly kind: 'cloze';
  /** From `start` up to `end`, in UTF-16 units; in the order of the text, not overlapping. */
  readonly hidden: readonly { readonly start: number; readonly end: number }[];
  /** Shown after marking. */
  readonly explanation?: string;
}
