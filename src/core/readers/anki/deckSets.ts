import { type Problem, problemsInOrder } from '../../exercise/problem';
import type { Reading } from '../draft/reader';
import { setOf } from '../draft/setOf';
import { cardDrafts } from './cardDrafts';
import type { Card } from './note';

const mostTags = 20;
const ownTags: ReadonlySet<string> = new Set(['leech', 'marked']);

/**
 * One practice set for each deck, in the order in which the decks come; cards without a deck's name make a
 * set under the title.
 */
export const deckSets = (cards: readonly Card[], title: string, problems: readonly Problem[] = []): Reading => {
  const decks = new Map<string, Card[]>();
  const masked = cards.filter(isMasked);
  for (const card of masked.length === 0 ? cards : cards.filter((each) => !isMasked(each))) {
    const deck = decks.get(card.deck);
    if (deck === undefined) decks.set(card.deck, [card]);
    else deck.push(card);
  }
  const readings = [...decks].map(([deck, own]) =>
    setOf(own.flatMap(cardDrafts), titleOf(deck) || title, { tags: tagsOfDeck(own) }),
  );
  return {
    sets: readings.flatMap(({ sets }) => sets),
    problems: problemsInOrder([
      ...problems,
      ...masked.map(unaskable),
      ...readings.flatMap((reading) => reading.problems),
    ]),
  };
};

/** Whether a note asks for parts of an image, which it names by their places. */
const isMasked = ({ note: { fields } }: Card): boolean =>
  fields.some(({ html }) => html.includes('::image-occlusion:'));

const unaskable = ({ note: { start } }: Card): Problem => ({
  line: start,
  severity: 'warning',
  code: 'unknown-type',
  message: 'This note hides parts of an image, which cannot be asked here; a note with text was expected.',
});

/** A deck below others is named with them: `A::B` as “A › B”. */
const titleOf = (deck: string): string =>
  deck === 'Default'
    ? ''
    : deck
        .split(/::|\u001f/u)
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .join(' › ');

/** The tags that notes of a deck carry, the most frequent first. */
const tagsOfDeck = (cards: readonly Card[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { note } of cards)
    for (const tag of note.tags) if (!ownTags.has(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostTags)
    .map(([tag]) => tag);
};
