import { anyOf } from '../words/language';
import { ordinaryHeadings } from '../words/ordinaryHeadings';
import { isBoilerplateTitle } from '../outline/boilerplate';
import { contentEnd } from '../outline/content';
import { lineKinds, type Outline } from '../outline/outline';
import { plainText } from '../../text/plainText';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { pageEvidence } from '../evidence/pageEvidence';
import { isDocument, ordinary } from './headingCards';

/**
 * What cards must come to that nothing but a person's announcement stands behind. Tests hold an input on either side of
 * each.
 */
export const deckThresholds = {
  /** Cards of a file. */
  fewestCards: 5,
  /** Rows of a table whose columns tell what they are. */
  fewestRows: 2,
  /** Lines of the file that say something and belong to the cards, as a share. */
  mostCovered: 0.8,
  /** Characters of a front. */
  longestFront: 80,
  /** Lines of a card. */
  longestCard: 12,
  /** Cards whose fronts and lengths are those of cards, as a share. */
  mostPlain: 0.9,
} as const;

/**
 * Whether cards are so clearly all that a file is for that it may be read so where a person said that it is to be
 * practised, and nothing tells that it is a document.
 */
export const isDeck = (outline: Outline, cards: readonly ExerciseDraft[]): boolean => {
  const { fewestCards, mostCovered, mostPlain } = deckThresholds;
  return (
    cards.length >= fewestCards &&
    cards.every((card) => card.problems.length === 0 && !isOrdinary(frontOf(card))) &&
    cards.filter(isPlain).length >= cards.length * mostPlain &&
    covered(outline, cards) >= mostCovered
  );
};

/**
 * Whether nothing tells that a file is a document about something: its name, what it presents, or a heading that any
 * such document has.
 */
export const mayBeDeck = (outline: Outline, path: string): boolean =>
  !isDocument(path) &&
  !pageEvidence(outline).isManual &&
  !outline.headings.some(({ level, text }) => level > 1 && isOrdinary(plainText(text)));

const frontOf = ({ names: [front = ''] }: ExerciseDraft): string => plainText(front);

/** Whether a card is short and asks by words: a link leads elsewhere, and code stands over its description. */
const isPlain = (card: ExerciseDraft): boolean =>
  !/`|\]\(|https?:/u.test(card.names[0] ?? '') &&
  frontOf(card).length <= deckThresholds.longestFront &&
  card.range.end - card.range.start <= deckThresholds.longestCard;

const begins = new RegExp(`^\\P{L}*(?:${anyOf(ordinaryHeadings)})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether words stand over parts of any document. */
const isOrdinary = (words: string): boolean => isBoilerplateTitle(words) || ordinary.test(words) || begins.test(words);

/** The share of the lines that say something, but for headings, which belong to cards. */
const covered = (outline: Outline, cards: readonly ExerciseDraft[]): number => {
  const own = new Set(cards.flatMap(({ range }) => linesFrom(range.start, range.end)));
  const saying = linesFrom(outline.start, outline.lines.length).filter(
    (line) => outline.kindAt(line) !== lineKinds.heading && contentEnd(outline, line, line + 1) > line,
  );
  return saying.length === 0 ? 0 : saying.filter((line) => own.has(line)).length / saying.length;
};

const linesFrom = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
