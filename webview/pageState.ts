import type { Intent, PracticeScreen, Screen } from '../src/core/session/protocol';
import { sharing } from './sharing';
import type { AnswerDraft } from './kinds/view';

/** Half-finished answers by exercise. They are the page's own: the host sees an answer only once it is given. */
export type Drafts = Readonly<Record<string, AnswerDraft>>;

export interface PageState {
  readonly screen: Screen | undefined;
  /** Counts the screens that came. */
  readonly arrival: number;
  readonly drafts: Drafts;
  /** The drafts of the exercise before, for when the person takes its answer back. */
  readonly left: Drafts;
}

export type Happening =
  | { readonly screen: Screen }
  | { readonly intent: Intent }
  | { readonly exercise: string; readonly draft: AnswerDraft };

export const startState = (drafts: Drafts): PageState => ({ screen: undefined, arrival: 0, drafts, left: {} });

export const pageState = (state: PageState, happening: Happening): PageState => {
  if ('draft' in happening) return { ...state, drafts: { ...state.drafts, [happening.exercise]: happening.draft } };
  if ('intent' in happening) return afterIntent(state, happening.intent);
  const screen = sharing(state.screen, happening.screen);
  return {
    ...state,
    screen,
    arrival: state.arrival + 1,
    drafts:
      screen.screen === 'practice' ? only({ ...broughtBy(screen), ...state.drafts }, screen.exercise) : state.drafts,
  };
};

const movesOn: ReadonlySet<Intent['intent']> = new Set(['rate', 'next', 'again', 'more', 'suspend', 'bury']);

/** Moving on starts the next exercise afresh, even if it is the same one; undo brings the draft back. */
const afterIntent = (state: PageState, intent: Intent): PageState => {
  if (intent.intent === 'undo') return { ...state, drafts: { ...state.left, ...state.drafts }, left: {} };
  if (intent.intent === 'fold') return { ...state, drafts: without(state.drafts, intent.exercise) };
  return movesOn.has(intent.intent) && Object.keys(state.drafts).length > 0
    ? { ...state, drafts: {}, left: state.drafts }
    : state;
};

/** What an earlier panel left half-finished; a page that has come up again knows better. */
const broughtBy = ({ exercise, draft }: PracticeScreen): Drafts =>
  draft === undefined ? {} : { [exercise]: draft as AnswerDraft };

const only = (drafts: Drafts, exercise: string): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([id]) => id === exercise));

const without = (drafts: Drafts, exercise: string): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== exercise));
