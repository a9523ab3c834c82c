import { flashcardOf } from '../drafts';
import { fitsAt } from '../fitsAt';
import { lineKinds, type Outline, type OutlineHeading } from '../outline';
import { asks } from './asking';
import { contentEnd, contentOf } from './content';
import { type Form, nothingFound } from './form';

/** Cards as headings of the second level, the back below each; only in a file that is a deck from end to end, for any document has headings. */
export const headingCards: Form = {
  sniff: (text, path) => text.includes('## ') && (text.startsWith('## ') || text.includes('\n## ')) && !isDocument(path) && (namesDeck(path) || mayBeDeck(text)),
  read: (outline, { path, others }) => {
    const [first] = outline.headings;
    const cards = outline.headings.filter(({ level }) => level === 2);
    if (others > 0 || first === undefined || cards.length === 0 || !isDeck(outline, cards)) return nothingFound;
    const named = namesDeck(path) || (first.level === 1 && deckWords.test(first.text));
    if (!named && !asksThroughout(outline, cards)) return nothingFound;
    const headings = outline.headingsAbove(cards[0]?.line ?? 0);
    const drafts = cards.map(({ line, end, text }) => {
      const last = contentEnd(outline, line + 1, end);
      return flashcardOf(text, contentOf(outline, line + 1, last), { range: { start: line, end: last }, headings });
    });
    return { drafts, problems: [] };
  },
};

const documents = /(?:^|\/)(?:readme|changelog|changes|history|contributing|code[_-]of[_-]conduct|security|license|licence|support|governance|authors|roadmap|todo|faq|architecture|design|index|summary|notice|upgrading|migration|agents|claude)\b[^/]*$/iu;
const isDocument = (path: string): boolean => documents.test(path);

const deckFile = /(?:^|[^\p{L}])(?:decks?|flash[ _-]?cards?|anki|cards)(?:[^\p{L}]|$)/iu;
const deckFolder = /^(?:(?:my|anki|flash|study|memory)[ _-]?)?(?:decks?|cards|flash[ _-]?cards?|anki)(?:[ _-](?:decks?|cards))?$/iu;
const deckWords = /\b(?:decks?|flash ?cards?|anki)\b/iu;

/** Whether a file or its folder is called a deck. */
const namesDeck = (path: string): boolean => {
  const parts = path.split('/');
  return deckFile.test((parts.at(-1) ?? '').replace(/\.\w+$/u, '')) || deckFolder.test(parts.at(-2) ?? '');
};

/** Spares most documents a closer look: a deck without the name of one asks, or says so in its title. */
const mayBeDeck = (text: string): boolean => fitsAt(text, ['## '], question) || saysDeck(text.slice(0, 500).toLowerCase());

const saysDeck = (start: string): boolean => (start.includes('deck') || start.includes('flash') || start.includes('anki')) && deckWords.test(start);

const question = /^## .*\?/muy;

const ordinary =
  /^[^\p{L}\p{N}]*(?:install(?:ation|ing)?|usage|using|licen[cs]e|contribut(?:e|ing|ors?|ions?)|features?|change ?log|\[?v?\d+\.\d+[\d.]*\]?|\[?unreleased\]?|\d{4}-\d\d-\d\d|overview|introduction|getting started|quick ?start|api(?: .*)?|references?|see also|examples?|props?|options?|config(?:uration)?|requirements?|prerequisites?|set-?up|build(?:ing)?|test(?:s|ing)?|develop(?:ment|ing)?|deploy(?:ment|ing)?|table of contents?|contents|toc|about|background|motivation|summary|conclusions?|further reading|resources?|links|support|faqs?|authors?|credits?|acknowledg(?:e)?ments?|notes?|todo|road-?map|troubleshooting|accessibility|import|methods?|events?|parameters|arguments|returns?|syntax|security|documentation|docs|tutorials?|guides?|how to .*|known issues|limitations|architecture|design|goals?|non-goals|status|description|decks|custom(?:i[sz]ation|i[sz]ing).*|commands?|tips.*|alternatives|download|screenshots?|demo)[^\p{L}\p{N}]*$/iu;

const longestBack = 40;

/** Whether a file is nothing but cards under one title at most. */
const isDeck = (outline: Outline, cards: readonly OutlineHeading[]): boolean => {
  const { headings, start } = outline;
  const titles = headings.filter(({ level }) => level === 1);
  const title = titles[0];
  const first = cards[0]?.line ?? 0;
  if (titles.length > 1 || (title !== undefined && title.line > first)) return false;
  if (headings.some(({ line, level }) => line < first && level !== 1)) return false;
  for (let at = start; at < first; at++) if (at !== title?.line && !isSilent(outline, at)) return false;
  return cards.every(({ line, end, text }) => {
    const length = contentEnd(outline, line + 1, end) - line - 1;
    return length > 0 && length <= longestBack && text !== '' && !ordinary.test(text);
  });
};

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
  cards.every(({ line, end }) => contentEnd(outline, line + 1, end) - line - 1 <= longestBack / 2);
