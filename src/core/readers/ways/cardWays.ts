import type { Text } from '../../language/texts';
import { boldCards } from '../decks/boldCards';
import { levelCards } from '../decks/levelCards';
import { listCards } from '../decks/listCards';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Outline } from '../outline/outline';
import type { Cards } from './cardsOf';
import { type Candidate, named, type WayName } from './way';

/**
 * The ways to read Markdown as cards, whether it asks or not: by the headings of a level, the lines in bold type, the
 * items of lists.
 */
export const cardWays = (outline: Outline, cards: Cards): readonly Candidate[] => {
  const way = (
    word: string,
    name: WayName,
    evidence: string,
    read: (outline: Outline) => readonly ExerciseDraft[],
    isOffered = true,
  ): Candidate => ({
    word,
    name,
    reader: 'announcedCards',
    evidence: [evidence],
    sure: false,
    isOffered,
    read: () => cards(read(outline)),
  });
  const ofLevel = (level: number, ...words: readonly string[]): readonly Candidate[] => {
    const marks = '#'.repeat(level);
    return [`${marks} headings`, marks, ...words].map((word, at) =>
      way(word, named(headings, marks), `headings of level ${level}`, (each) => levelCards(each, level), at === 0),
    );
  };
  const usual = usualLevel(outline);
  return [
    ...levels.flatMap((level) => ofLevel(level, ...(level === usual ? ['headings'] : []))),
    way('bold lines', named('the lines in bold type'), 'lines are in bold type from end to end', boldCards),
    way('list items', named('the items of lists'), 'items of lists have two parts', listCards),
  ];
};

const headings: Text = 'the headings {0}';
const levels = [1, 2, 3, 4, 5, 6];

/** The uppermost level of several headings: those above it are titles. */
const usualLevel = ({ headings: all }: Outline): number | undefined =>
  levels.find((wanted) => all.filter(({ level }) => level === wanted).length > 1);
