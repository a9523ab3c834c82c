import { type InferOutput, integer, literal, number, object, optional, pipe, string, unknown, variant } from 'valibot';
import type { ShownGap } from './shownGap';
import type { ItemId } from '../exercise/identity';
import type { AnswerOf, KindName, QuestionOf, SolutionOf } from '../exercise/kinds';
import type { Html } from '../text/markdown';
import { type Rating, rating } from '../history/rating';
import type { Session } from './session';
import type { Text } from '../language/texts';

/** An intent of the practice panel names its screen; one for an earlier screen (a second click) is ignored. */
const step = pipe(number(), integer());
const exercise = string();

/** All that a page may ask of the host. Anything else is logged and ignored. */
export const intent = variant('intent', [
  object({ intent: literal('ready') }),
  /** `answer` is parsed by the kind's own schema. In the practice panel `step` is given. */
  object({ intent: literal('answer'), step: optional(step), exercise, answer: unknown() }),
  /** Without an item: those that wait for a rating; else those that were right, or the one that there is. */
  object({ intent: literal('rate'), step, rating, item: optional(string()) }),
  object({ intent: literal('next'), step }),
  object({ intent: literal('undo') }),
  /** Leaves the exercise out of practice: for good, or until tomorrow. */
  object({ intent: literal('suspend'), step }),
  object({ intent: literal('bury'), step }),
  /** Opens the source line. */
  object({ intent: literal('edit'), exercise }),
  /** From the summary: the missed items again, or more of the same. */
  object({ intent: literal('again') }),
  object({ intent: literal('more') }),
  /** From the browse panel: hides an answer again, practises the set, prints its flashcards. */
  object({ intent: literal('fold'), exercise }),
  object({ intent: literal('practise') }),
  object({ intent: literal('print') }),
  object({ intent: literal('open'), href: string() }),
  /** In a gap: back to the editor; and the half-finished answer, for the gap after. */
  object({ intent: literal('return') }),
  object({ intent: literal('keep'), step, draft: unknown() }),
]);
export type Intent = InferOutput<typeof intent>;

/** An exercise as the page may see it: the solution comes only once an answer is given. */
export type Shown = {
  readonly [K in KindName]: {
    readonly kind: K;
    readonly question: QuestionOf<K>;
    readonly submittedAnswer?: AnswerOf<K>;
    readonly solution?: SolutionOf<K>;
  };
}[KindName];

/** What an item's rating would mean: `interval` says in words when it comes back. */
export interface RatingChoice {
  readonly rating: Rating;
  readonly interval: string;
}

/** An answered item. Where `rating` is missing the person has to rate; else it is recorded and can be changed. */
export interface ItemRating {
  readonly item: ItemId;
  readonly rating?: Rating;
  readonly choices: readonly RatingChoice[];
}

/** What the practice panel shows beside its session while a person waits for something. */
interface InGap {
  readonly gap?: ShownGap;
}

/** The practice panel asks one exercise, or shows its answer. */
export interface PracticeScreen extends InGap {
  readonly screen: 'practice';
  readonly step: number;
  readonly title: string;
  /** Where the exercise is from. */
  readonly set: string;
  readonly section: string;
  /** Counted from 1. */
  readonly position: number;
  readonly total: number;
  readonly exercise: ItemId;
  readonly shown: Shown;
  /** Empty before the answer. */
  readonly ratings: readonly ItemRating[];
  /** What happens to what was missed, beside the Next button. */
  readonly note: string;
  /** For the live region: the result in words. */
  readonly announcement: string;
  readonly canUndo: boolean;
  /** The half-finished answer of an earlier panel; what this page holds itself counts more. */
  readonly draft?: unknown;
  readonly resume: Session;
}

/** The practice panel at the end of a session. */
export interface SummaryScreen extends InGap {
  readonly screen: 'summary';
  readonly step: number;
  readonly title: string;
  readonly exercises: number;
  readonly items: number;
  readonly right: number;
  readonly missed: readonly {
    readonly item: ItemId;
    readonly kind: string;
    readonly section: string;
    readonly label: string;
    readonly comesBack: string;
  }[];
  readonly forecast: readonly { readonly when: Text; readonly count: number }[];
  readonly duration: string;
  /** How many exercises `more` would ask; 0 where there are none left. */
  readonly more: number;
  readonly announcement: string;
  readonly canUndo: boolean;
  readonly resume: Session;
}

export interface BrowseExercise {
  readonly id: ItemId;
  readonly shown: Shown;
  /** Whether the source gives an answer; without one there is nothing to try. */
  readonly answered: boolean;
}

/** The browse panel: the whole set as the page it is. */
export interface BrowseScreen {
  readonly screen: 'browse';
  readonly title: string;
  readonly description: Html;
  readonly sections: readonly {
    readonly title: string;
    readonly introduction: Html;
    readonly exercises: readonly BrowseExercise[];
  }[];
  readonly flashcards: number;
  /** The exercise to bring into view, once, after it was chosen in the tree. */
  readonly reveal?: ItemId;
  /** A file to download, once: how a page is printed where VS Code itself runs in a browser. */
  readonly download?: { readonly name: string; readonly html: string };
  readonly resume: BrowseResume;
}

/** What the browse panel needs to come back after a reload. */
export interface BrowseResume {
  /** The set's key in the library. */
  readonly key: string;
}

/** Nothing to ask or show, and why. */
export interface MessageScreen {
  readonly screen: 'message';
  readonly title: string;
  readonly text: string;
}

/** The complete picture that the host sends down. */
export type Screen = PracticeScreen | SummaryScreen | BrowseScreen | MessageScreen;
