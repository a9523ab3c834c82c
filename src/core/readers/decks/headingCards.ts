import { matchesAt, startsLine } from '../../base/matchesAt';
import { lineKinds, type Outline, type OutlineHeading } from '../outline/outline';
import { asks } from '../finder/asking';
import { contentEnd, isEmpty } from '../outline/content';
import { type Form, nothingFound } from '../draft/form';
import { headingCard } from './headingCard';

/**
 * Cards as headings, the back below each; only in a file that is a deck from end to end, for any document has headings.
 */
export const headingCards: Form = {
  name: 'heading cards',
  sniff: (text, path) => startsLine(text, '## ') && !isDocument(path) && (namesDeck(path) || mayBeDeck(text)),
  read: (outline, { path, others }) => {
    const cards = others > 0 ? [] : cardsIn(outline);
    const [first] = cards;
    if (first === undefined) return nothingFound;
    const isNamed = namesDeck(path) || namesDeckAbove(outline, first.line);
    const isFound =
      isDeck(outline, cards, isNamed) && (isNamed || (first.level === 2 && asksThroughout(outline, cards)));
    return isFound ? { drafts: cards.map((card) => headingCard(outline, card)), problems: [] } : nothingFound;
  },
};

/** The headings of the second level; where these only part questions, those of the third, which ask. */
const cardsIn = (outline: Outline): readonly OutlineHeading[] => {
  const ofLevel = (wanted: number) => outline.headings.filter(({ level }) => level === wanted);
  const [parts, questions] = [ofLevel(2), ofLevel(3)];
  const onlyParts =
    questions.length > 0 &&
    questions.every(({ text }) => asks(text)) &&
    parts.every(({ line, next, end, text }) => next < end && isEmpty(outline, line + 1, next) && !asks(text));
  return onlyParts ? questions : parts;
};

const documents =
  /(?:^|\/)(?:readme|changelog|changes|history|contributing|code[_-]of[_-]conduct|security|license|licence|support|governance|authors|roadmap|todo|faq|architecture|design|index|summary|notice|upgrading|migration|agents|claude)\b[^/]*$/iu;
/** Whether a file is called as documents about a project are. */
export const isDocument = (path: string): boolean => documents.test(path);

const deckFile = /(?:^|[^\p{L}])(?:decks?|flash[ _-]?cards?|anki|cards)(?:[^\p{L}]|$)/iu;
const deckFolder =
  /^(?:(?:my|anki|flash|study|memory)[ _-]?)?(?:decks?|cards|flash[ _-]?cards?|anki)(?:[ _-](?:decks?|cards))?$/iu;
const deckWords = /\b(?:decks?|flash ?cards?|anki)\b/iu;
const deckField = /^(?:<!--\s*)?deck\s*:\s*\S/iu;

/** Whether a file or its folder is called a deck. */
const namesDeck = (path: string): boolean => {
  const parts = path.split('/');
  return deckFile.test((parts.at(-1) ?? '').replace(/\.\w+$/u, '')) || deckFolder.test(parts.at(-2) ?? '');
};

/** Whether the title or a field above the first card says that a deck follows. */
const namesDeckAbove = ({ lines, headings: [title] }: Outline, first: number): boolean =>
  (title?.level === 1 && deckWords.test(title.text)) || lines.slice(0, first).some((line) => deckField.test(line));

/** Spares most documents a closer look: a deck without the name of one asks, or says so in its title. */
const mayBeDeck = (text: string): boolean =>
  matchesAt(text, ['## '], question) || saysDeck(text.slice(0, 500).toLowerCase());

const saysDeck = (start: string): boolean =>
  (start.includes('deck') || start.includes('flash') || start.includes('anki')) && deckWords.test(start);

const question = /^## .*\?/muy;

/** What stands over parts of documents about software. */
export const ordinary =
  /^[^\p{L}\p{N}]*(?:install(?:ation|ing)?|usage|using|licen[cs]e|contribut(?:e|ing|ors?|ions?)|features?|change ?log|\[?v?\d+\.\d+[\d.]*\]?|\[?unreleased\]?|\d{4}-\d\d-\d\d|overview|introduction|getting started|quick ?start|api(?: .*)?|references?|see also|examples?|props?|options?|config(?:uration)?|requirements?|prerequisites?|set-?up|build(?:ing)?|test(?:s|ing)?|develop(?:ment|ing)?|deploy(?:ment|ing)?|table of contents?|contents|toc|about|background|motivation|summary|conclusions?|further reading|resources?|links|support|faqs?|authors?|credits?|acknowledg(?:e)?ments?|notes?|todo|road-?map|troubleshooting|accessibility|import|methods?|events?|parameters|arguments|returns?|syntax|security|documentation|docs|tutorials?|guides?|how to .*|known issues|limitations|architecture|design|goals?|non-goals|status|description|decks|custom(?:i[sz]ation|i[sz]ing).*|commands?|tips.*|alternatives|download|screenshots?|demo)[^\p{L}\p{N}]*$/iu;

const longestBack = 40;

/**
 * Whether a file is nothing but cards under titles; one that is called a deck may say something before cards that all
 * ask, and lack a few backs.
 */
const isDeck = (outline: Outline, cards: readonly OutlineHeading[], isNamed: boolean): boolean => {
  const first = cards[0]?.line ?? 0;
  const lengths = cards.map((card) => lengthOf(outline, card));
  const empty = lengths.filter((length) => length === 0).length;
  if (
    empty * 3 > (isNamed ? cards.length : 0) ||
    lengths.some((length) => length > longestBack) ||
    cards.some(({ text }) => text === '' || ordinary.test(text))
  )
    return false;
  const mayBegin = isNamed && cards.every(({ text }) => asks(text));
  const titles = titlesOver(outline, cards);
  if (titles === undefined || (titles.size > 1 && !isNamed)) return false;
  let card = 0;
  for (let at = outline.start; at < outline.lines.length; at++) {
    if (at === cards[card]?.line) at = (cards[card++]?.end ?? at + 1) - 1;
    else if (
      !titles.has(at) &&
      !isSilent(outline, at) &&
      !(mayBegin && at < first && outline.kindAt(at) === lineKinds.text)
    )
      return false;
  }
  return true;
};

/** The lines of the titles that part the cards; undefined where one stands only below some of them. */
const titlesOver = ({ headings }: Outline, cards: readonly OutlineHeading[]): ReadonlySet<number> | undefined => {
  const [first] = cards;
  const top = headings.find(({ level }) => level === 1);
  if (first === undefined || (top !== undefined && top.line > first.line)) return undefined;
  return new Set(headings.filter(({ level, next, end }) => level < first.level && next < end).map(({ line }) => line));
};

const lengthOf = (outline: Outline, { line, end }: OutlineHeading): number =>
  contentEnd(outline, line + 1, end) - line - 1;

/** Whether a line above the cards says nothing to read: tags and comments do not. */
const isSilent = ({ lines, kindAt }: Outline, at: number): boolean => {
  const kind = kindAt(at);
  if (kind === lineKinds.blank || kind === lineKinds.comment) return true;
  return kind === lineKinds.text && /^\s*(?:-{3,}|tags?:.*|deck:.*|(?:#[\p{L}\p{N}_/-]+\s*)+)$/iu.test(lines[at] ?? '');
};

/** Whether a file that is not called a deck still is one, by its questions and their short answers. */
const asksThroughout = (outline: Outline, cards: readonly OutlineHeading[]): boolean =>
  cards.length >= 5 &&
  cards.filter(({ text }) => asks(text)).length >= cards.length * 0.8 &&
  cards.every((card) => lengthOf(outline, card) <= longestBack / 2);
