import { columnWords } from './columnWords';
import type { ColumnWords } from './wordsOfColumns';

/** What the name of a column says that it holds. */
export type Role = keyof ColumnWords;

/** Where a word has several meanings, the first of these is its role. */
const inOrder: readonly Role[] = [
  'front',
  'answer',
  'back',
  'either',
  'skip',
  'language',
  'tags',
  'deck',
  'extra',
  'example',
  'why',
  'key',
  'topic',
  'data',
];

const rolesOfWords: ReadonlyMap<string, Role> = new Map(
  inOrder
    .toReversed()
    .flatMap((role) =>
      Object.values(columnWords).flatMap((words) => (words[role] ?? []).map((word) => [word, role] as const)),
    ),
);

/** All words of a meaning, whatever their language. */
const wordsFor = (role: Role): ReadonlySet<string> =>
  new Set(Object.values(columnWords).flatMap((words) => words[role] ?? []));

const keys = wordsFor('key');
const optionWords = wordsFor('option');

const mostWords = 6;

/**
 * The role of a column by its whole name, else by the last word of it that says something: `your_language_word`,
 * `English meaning`. An example is one, whatever it is an example of.
 */
export const roleOf = (name: string): Role | undefined => {
  const words = wordsOf(name);
  const whole = rolesOfWords.get(words.join(''));
  if (whole !== undefined || words.length > mostWords) return whole;
  const found = words
    .map((word) => (word.length > 2 ? rolesOfWords.get(word) : undefined))
    .filter((role) => role !== undefined);
  const inside =
    found.find((role) => role === 'example') ?? found.findLast((role) => role !== 'language') ?? found.at(-1);
  return inside === 'key' ? undefined : inside;
};

/** Whether a column's name says that it tells the right option: `correct`, `correct_index`, `Richtige Antwort`. */
export const namesKey = (name: string): boolean => {
  const words = wordsOf(name);
  return (
    keys.has(words.join('')) || (words.length <= mostWords && words.some((word) => word.length > 2 && keys.has(word)))
  );
};

/** The letter or number of an option that a column is called after: `Option A`, `answer_2`, `Opción C`. */
export const optionLabel = (name: string): string | undefined => {
  const words = wordsOf(name.replace(/(\p{L}{2})(\d)$/u, '$1 $2'));
  const [word = '', label = ''] = words;
  return words.length === 2 && optionWords.has(word) && /^(?:[a-h]|[1-8])$/u.test(label)
    ? label.toUpperCase()
    : undefined;
};

/** Whether a column is called as one that holds all options of a question. */
export const namesOptions = (name: string): boolean =>
  wordsOf(name).some((word) => optionWords.has(word.replace(/s$/u, '')) || optionWords.has(word));

/** Whether a column is called an index, which mostly counts from nought. */
export const namesIndex = (name: string): boolean =>
  wordsOf(name).some((word) => /^(?:index|idx|answerindex|correctindex|answeridx)$/u.test(word));

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether a cell can be the name of a column: a few words, not a sentence. */
export const isName = (cell: string): boolean =>
  /^[\p{L}_#][\p{L}\p{M}\p{N} _#:./()&'-]{0,39}$/u.test(cell.trim()) && !/[.:]$|\. /u.test(cell.trim());

/** The name that a column shares with its translations: `capital` of `capital:de` and of `capital (zh-tw)`. */
export const withoutLanguage = (name: string): string =>
  name.trim().replace(/(?:[:_-]|\s\(|:\s)(?:[a-z]{2}|zh[-_][a-z]{2,4}|[a-z]{2}[-_][A-Z]{2})\)?$/u, '');
