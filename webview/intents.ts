import type { Intent, ItemRating, PracticeScreen, Shown, SummaryScreen } from '../src/core/session/protocol';
import type { Rating } from '../src/core/history/rating';
import { viewOf } from './kinds';
import type { AnswerDraft } from './kinds/view';

/** The draft of an exercise; a saved one that does not fit its kind is as good as none. */
export const draftOf = (shown: Shown, saved: AnswerDraft | undefined): AnswerDraft => {
  const view = viewOf(shown);
  return saved !== undefined && view.isAnswer(saved.answer) ? saved : { answer: view.empty };
};

export const isReady = (shown: Shown, { answer }: AnswerDraft): boolean =>
  viewOf(shown).isReady(shown.question, answer);

/** What the person still has to rate. */
export const unrated = ({ ratings }: PracticeScreen): readonly ItemRating[] =>
  ratings.filter(({ rating }) => rating === undefined);

export const answerIntent = ({ step, exercise, shown }: PracticeScreen, draft: AnswerDraft): Intent | undefined =>
  shown.solution === undefined && isReady(shown, draft)
    ? { intent: 'answer', step, exercise, answer: draft.answer }
    : undefined;

export const rateIntent = ({ step, ratings }: PracticeScreen, rating: Rating, item?: string): Intent | undefined =>
  ratings.length === 0 ? undefined : { intent: 'rate', step, rating, ...(item === undefined ? {} : { item }) };

/** What Enter and the primary button do: answer, rate Good, go on. */
export const primaryIntent = (screen: PracticeScreen, draft: AnswerDraft): Intent | undefined => {
  if (screen.shown.solution === undefined) return answerIntent(screen, draft);
  return unrated(screen).length > 0 ? rateIntent(screen, 3) : { intent: 'next', step: screen.step };
};

export const summaryIntent = ({ missed, more }: SummaryScreen): Intent | undefined => {
  if (missed.length > 0) return { intent: 'again' };
  return more > 0 ? { intent: 'more' } : undefined;
};
