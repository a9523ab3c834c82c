import type { BrowseExercise, Intent, PracticeScreen, Screen } from '../src/core/session/protocol';
import { ratings } from './ratingNames';
import { hasEnded } from './gapBar';
import { answerIntent, isReady, primaryIntent, rateIntent, summaryIntent } from './intents';
import { viewOf } from './kinds';
import type { AnswerDraft } from './kinds/view';
import type { FocusPlace } from './focus';

export interface Key {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly place: FocusPlace;
  /** Ctrl or ⌘ is held. */
  readonly chord?: boolean;
  readonly alt?: boolean;
  /** It is held down. */
  readonly repeat?: boolean;
}

export interface Pressed {
  readonly screen: Screen;
  readonly draft: AnswerDraft;
  /** In the browse panel: the exercise that has the focus. */
  readonly exercise?: BrowseExercise;
}

export type Action =
  | { readonly intent: Intent }
  | { readonly draft: AnswerDraft }
  | { readonly focus: 'heading' | 'text' | 'nextField' }
  | { readonly keys: true };

/** What a key does; undefined leaves it to the browser. */
export const actionOf = (pressed: Pressed, key: Key): Action | undefined => {
  if ((key.alt === true && !isArrow(key)) || (key.chord === true && key.key !== 'Enter')) return undefined;
  if (key.repeat === true && !isArrow(key)) return undefined;
  if (isBack(pressed.screen, key)) return { intent: { intent: 'return' } };
  switch (pressed.screen.screen) {
    case 'practice':
      return practiceAction(pressed.screen, pressed.draft, key);
    case 'summary':
      if (key.key === 'Enter') return key.place === 'button' ? undefined : intentOr(summaryIntent(pressed.screen));
      return letterOf(key) === 'u' && pressed.screen.canUndo ? { intent: { intent: 'undo' } } : keysAction(key);
    case 'browse':
      return browseAction(pressed, key);
    case 'message':
      return keysAction(key);
  }
};

/** What the person waited for has ended: Enter leads back, unless it is a new line or presses a button. */
const isBack = (screen: Screen, { key, place, chord }: Key): boolean =>
  key === 'Enter' && chord !== true && place !== 'text' && place !== 'button' && place !== 'select' && hasEnded(screen);

const intentOr = (intent: Intent | undefined): Action | undefined => (intent === undefined ? undefined : { intent });

const isArrow = ({ key }: Key): boolean => key.startsWith('Arrow');

/** A key without its case, `alt+` before an arrow with Alt, where a person is not writing; undefined where they are. */
const letterOf = ({ key, place, alt }: Key): string | undefined =>
  place === 'text' || place === 'field' || place === 'select'
    ? undefined
    : `${alt === true ? 'alt+' : ''}${key.toLowerCase()}`;

const keysAction = (key: Key): Action | undefined => (letterOf(key) === '?' ? { keys: true } : undefined);

const practiceAction = (screen: PracticeScreen, draft: AnswerDraft, key: Key): Action | undefined => {
  const letter = letterOf(key);
  if (key.key === 'Enter') return enterAction(screen, draft, key);
  if (letter === undefined) return key.key === 'Escape' ? { focus: 'heading' } : undefined;
  const asked =
    screen.shown.solution === undefined ? askedAction(screen, draft, key, letter) : ratedAction(screen, letter);
  if (asked !== undefined) return asked;
  if (letter === 'u' && screen.canUndo) return { intent: { intent: 'undo' } };
  if (letter === 'e') return { intent: { intent: 'edit', exercise: screen.exercise } };
  if (letter === 'b' || letter === 's')
    return { intent: { intent: letter === 'b' ? 'bury' : 'suspend', step: screen.step } };
  return keysAction(key);
};

/**
 * Enter writes a line in a text, presses the button that has the focus, goes to the next blank; else it does what the
 * primary button does.
 */
const enterAction = (screen: PracticeScreen, draft: AnswerDraft, { place, chord }: Key): Action | undefined => {
  if (chord === true) return place === 'button' ? undefined : intentOr(answerIntent(screen, draft));
  if (place === 'text' || place === 'button' || place === 'select') return undefined;
  return place === 'field' && hasOpenBlank(screen, draft)
    ? { focus: 'nextField' }
    : intentOr(primaryIntent(screen, draft));
};

/** Whether some, but not all, blanks are filled in. */
const hasOpenBlank = ({ shown }: PracticeScreen, draft: AnswerDraft): boolean => {
  if (shown.kind !== 'cloze' || !('texts' in draft.answer)) return false;
  const { texts } = draft.answer;
  const filled = shown.question.blanks.filter(({ item }) => (texts[item]?.trim() ?? '') !== '').length;
  return filled > 0 && filled < shown.question.blanks.length;
};

const askedAction = (screen: PracticeScreen, draft: AnswerDraft, key: Key, letter: string): Action | undefined => {
  const view = viewOf(screen.shown);
  if (letter === ' ' && key.place === 'page' && view.submit(draft.answer) !== 'Check')
    return intentOr(answerIntent(screen, draft));
  if (letter === 'i' && view.submit(view.empty) === 'Reveal') return { focus: 'text' };
  const next = view.press(screen.shown.question, draft, letter);
  return next === undefined ? undefined : { draft: next };
};

const ratedAction = (screen: PracticeScreen, letter: string): Action | undefined => {
  const rating = ratings.find((one) => String(one) === letter);
  return rating === undefined ? undefined : intentOr(rateIntent(screen, rating));
};

const browseAction = ({ draft, exercise }: Pressed, key: Key): Action | undefined => {
  const letter = letterOf(key);
  if (exercise === undefined || (letter === undefined && key.key !== 'Enter')) return keysAction(key);
  const { id, shown, answered } = exercise;
  if (shown.solution === undefined && answered) {
    if (key.key === 'Enter' && (key.place === 'field' || key.place === 'radio' || key.chord === true))
      return isReady(shown, draft) ? { intent: { intent: 'answer', exercise: id, answer: draft.answer } } : undefined;
    const next = letter === undefined ? undefined : viewOf(shown).press(shown.question, draft, letter);
    if (next !== undefined) return { draft: next };
  }
  return letter === 'e' ? { intent: { intent: 'edit', exercise: id } } : keysAction(key);
};
