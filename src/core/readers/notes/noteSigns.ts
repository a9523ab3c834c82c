import { lineKinds, type Outline } from '../outline/outline';
import { fieldIn, inlineCardIn } from './inlineCard';
import { isDeckTag } from './noteText';

/** What a file says of itself, and with that, which marks are cards in it. */
export interface NoteSigns {
  /** `all`: every `::`; `sure`: only those that could be nothing else; `none`: none. */
  readonly inline: 'all' | 'sure' | 'none';
  /**
   * Whether lines that look like fields, `word:: words`, are cards: some are scheduled, or there are more
   * than a note has fields.
   */
  readonly fields: boolean;
  /** Whether `==words==` are deletions, and `{words}` too. */
  readonly highlights: boolean;
  readonly braces: boolean;
  /** Whether each line is a note of its own, or each block of lines is. */
  readonly byLine: boolean;
}

/** Looks for the tag of a deck, a schedule, a deck of Anki in the front matter, and lines that could only be cards. */
export const noteSigns = (outline: Outline): NoteSigns => {
  const { lines, start, fields } = outline;
  const byLine = lines.slice(0, start + firstLines).some(namesDeckOfAnki);
  const isDeck = byLine || (fields.tags ?? []).some((tag) => isCardsTag(tag.startsWith('#') ? tag : `#${tag}`));
  const found = isDeck ? 'deck' : strongestSign(outline);
  const inline = found === 'none' ? (hasSureCards(outline) ? 'sure' : 'none') : 'all';
  return {
    inline,
    fields: inline === 'all' && hasFieldCards(outline),
    highlights: found === 'deck',
    braces: byLine,
    byLine,
  };
};

/** The deck may be named in the front matter, or in a line above the cards. */
const firstLines = 3;

/** Whether a line names the deck that the cards of a note go to. */
export const namesDeckOfAnki = (line: string): boolean => line.startsWith('cards-deck:');

const mostFields = 12;

const hasFieldCards = (outline: Outline): boolean => {
  const names = new Set<string>();
  for (let at = outline.start; at < outline.lines.length; at++) {
    const line = outline.lines[at] ?? '';
    const name = line.includes('::') && outline.kindAt(at) === lineKinds.text ? fieldIn(line) : undefined;
    if (name === undefined) continue;
    names.add(name);
    if (names.size > mostFields || isSchedule(line) || isSchedule(outline.lines[at + 1] ?? '')) return true;
  }
  return false;
};

type Sign = 'deck' | 'tag' | 'none';

const strongestSign = (outline: Outline): Sign => {
  const { lines, start } = outline;
  let found: Sign = 'none';
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (outline.kindAt(at) === lineKinds.code || !(line.includes('#') || line.includes('<!--'))) continue;
    if (isSchedule(line)) return 'deck';
    const tags = signTags(line);
    if (tags.some(isCardsTag)) return 'deck';
    if (tags.length > 0) found = 'tag';
  }
  return found;
};

/** Whether a line ends with what the plugin writes after a card that it has asked. */
export const isSchedule = (line: string): boolean => line.includes('<!--') && /<!--\s?SR:/u.test(line);

const isCardsTag = (tag: string): boolean => /^#flashcards?(?:\/|$)/iu.test(tag);

const signTags = (line: string): readonly string[] =>
  signTag.test(line) && !line.includes('`')
    ? line.split(/\s+/u).filter((word) => isDeckTag(word) || /^#card(?:[/-]\w+)?$/iu.test(word))
    : [];

const signTag = /#(?:flashcard|review|card)/iu;

/** Two questions, or four statements: fewer could be chance. */
const enough = 4;

const hasSureCards = (outline: Outline): boolean => {
  const { lines, start } = outline;
  let sum = 0;
  for (let at = start; at < lines.length && sum < enough; at++) {
    const line = lines[at] ?? '';
    if (line.includes('::') && outline.kindAt(at) === lineKinds.text) sum += inlineCardIn(line)?.sure() ?? 0;
  }
  return sum >= enough;
};
