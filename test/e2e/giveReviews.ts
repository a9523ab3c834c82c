import type { Frame } from 'playwright-core';
import type { WorkbenchWindow } from '../harness/workbenchWindow';

/** What was done with flashcards, by their prompts. */
export interface ReviewLog {
  /** A rating key was pressed. */
  readonly rated: string[];
  /** And then the panel showed what comes next. */
  readonly acknowledged: string[];
}

interface Card {
  readonly prompt: string;
  readonly place: string;
  readonly isTurned: boolean;
}

/**
 * What the panel shows: at once if that is not what it was before, else as soon as it changes, or after a
 * quarter of a second.
 */
const shownCard = (frame: Frame, before?: Card): Promise<Card> =>
  frame.evaluate(async (known) => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    const look = (): Card => ({
      prompt: text('h1'),
      place: text('header .crumb span:last-child'),
      isTurned: document.querySelector('[data-answer]') !== null,
    });
    const isKnown = ({ place, isTurned }: Card): boolean => place === known?.place && isTurned === known.isTurned;
    return new Promise<Card>((resolve) => {
      const tell = (): void => {
        observer.disconnect();
        resolve(look());
      };
      // Observing rather than asking over and over: two windows and their server share the processors.
      const observer = new MutationObserver(() => {
        if (!isKnown(look())) tell();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      setTimeout(tell, isKnown(look()) ? 250 : 0);
    });
  }, before);

/** What the panel shows next; undefined where the person has stopped before. */
const nextCard = async (frame: Frame, before: Card, isStopped: () => boolean): Promise<Card | undefined> => {
  for (const end = Date.now() + 20_000; Date.now() < end && !isStopped();) {
    const card = await shownCard(frame, before);
    if (card.place !== before.place || card.isTurned !== before.isTurned) return card;
  }
  if (isStopped()) return undefined;
  throw new Error(`The panel still shows “${before.prompt}”, ${before.place}.`);
};

/** Turns flashcards and rates them Good, one after the other, by keys alone, until told to stop. */
export const giveReviews = async (
  window: WorkbenchWindow,
  frame: Frame,
  { rated, acknowledged }: ReviewLog,
  isStopped: () => boolean,
): Promise<void> => {
  let card: Card | undefined = await shownCard(frame);
  while (card !== undefined && !isStopped()) {
    const { prompt, isTurned }: Card = card;
    if (isTurned) rated.push(prompt);
    await window.press(isTurned ? '3' : 'Space');
    card = await nextCard(frame, card, isStopped);
    if (isTurned && card !== undefined) acknowledged.push(prompt);
  }
};
