import { plainText } from '../text/plainText';
import type { Markdown } from '../text/markdown';

/** Names an item by its content, so that moving, renaming or reordering keeps its history. */
export type ItemId = string & { readonly __itemId: never };

/**
 * The id of an item: a 64-bit hash, in base 36, of its kind and the texts that make it what it is
 * (its prompt; for a row or a pair also the id of the exercise that owns it). Space does not count: text
 * copied from a page has lost the line breaks of its code.
 */
export const itemId = (kind: string, ...texts: readonly Markdown[]): ItemId => {
  const lanes = newLanes();
  add(lanes, kind, space);
  for (const text of texts) {
    add(lanes, '\u0000');
    if (!addPlain(lanes, text)) add(lanes, normalised(text), space);
  }
  return hashOf(lanes) as ItemId;
};

const space = 32;

/** Text with all that differs between the states of one page folded: markup, quotes, dashes, dots, case and space. */
export const normalised = (markdown: Markdown): string =>
  beyondCase.test(markdown) ? folded(plainText(markdown)) : markdown.toLowerCase();

/** In most prompts, sentences without any markup, only case is left to fold. */
const beyondCase = /[^\w !"$%(),\-./:;=?@^{}+]|_|--|\.\.| {2}|^[^A-Za-z]| $/u;

/** The same of a text that is no Markdown. In most texts only case is left to fold. */
export const folded = (text: string): string => (mustFold.test(text) ? foldedMarks(text) : text.toLowerCase().trim());

/** Whatever else than case is folded: all beyond ASCII, quotes, emphasis, and what stands in a row. */
const beyondAscii = /[^\0-\x7f]/u;
const mustFold = /[^ -~]|['`*_\\]|--|\.\.| {2}/u;

/** Each pattern matches only what changes; in ASCII, its own normal form, most would find nothing. */
const foldedMarks = (text: string): string => {
  const isAscii = !beyondAscii.test(text);
  const words = (isAscii ? text : text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb'`]/gu, '"');
  const dashed =
    isAscii && !words.includes('--') ? words : words.replace(/[\u2010-\u2015\u2212-]{2,}|[\u2010-\u2015\u2212]/gu, '-');
  const dotted = isAscii && !dashed.includes('..') ? dashed : dashed.replace(/\.{2,}|\u2026/gu, '.');
  return dotted
    .replace(/[*_\\]+/gu, '')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim();
};

/** Two 32-bit lanes of FNV-1a over UTF-16 code units, each ended by MurmurHash3's finaliser, in base 36. */
export const hash64 = (text: string): string => {
  const lanes = newLanes();
  add(lanes, text);
  return hashOf(lanes);
};

/** A hash while texts are added to it. */
interface Lanes {
  low: number;
  high: number;
  length: number;
}

const newLanes = (): Lanes => ({ low: 0x811c9dc5, high: 0xc2b2ae35, length: 0 });

/** Adds a text as if one code unit stood nowhere in it. */
const add = (lanes: Lanes, text: string, without?: number): void => {
  let { low, high, length } = lanes;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === without) continue;
    length++;
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  lanes.low = low;
  lanes.high = high;
  lanes.length = length;
};

/**
 * Adds a text, normalised, if little is left to fold: without a copy of it. Marks in a row, such as
 * `--`, are left to others.
 */
const addPlain = (lanes: Lanes, text: string): boolean => {
  const ends = isCode(text) ? 1 : 0;
  if (ends === 0 && !isLetter(text.charCodeAt(0))) return text === '';
  let { low, high, length } = lanes;
  let before = 0;
  for (let at = ends; at < text.length - ends; at++) {
    const unit = plainUnits[text.charCodeAt(at)] ?? 0;
    if (unit === 0 || (unit === before && unit < 48)) return false;
    before = unit;
    if (unit === space) continue;
    length++;
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  if (before === space && ends === 0) return false;
  lanes.low = low;
  lanes.high = high;
  lanes.length = length;
  return true;
};

/** Whether a text may be nothing but code, as many options are: then its backticks do not count. */
const isCode = (text: string): boolean => text.length > 2 && text.startsWith('`') && text.endsWith('`');

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** What stays of each code unit of ASCII where only case and apostrophes are folded; 0 where it takes more. */
const plainUnits = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return character === "'" ? 34 : beyondCase.test(`a${character}a`) ? 0 : character.toLowerCase().charCodeAt(0);
});

const hashOf = ({ low, high, length }: Lanes): string => {
  const bits = (BigInt(finalised(high ^ length)) << 32n) | BigInt(finalised(low));
  return bits.toString(36).padStart(13, '0');
};

const finalised = (lane: number): number => {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};
