/** The languages that the readers know words of; a new one is an entry in each list of this folder, and no code. */
export const languages = [
  'en',
  'de',
  'es',
  'fr',
  'pt',
  'it',
  'nl',
  'sv',
  'pl',
  'cs',
  'hu',
  'ru',
  'uk',
  'tr',
  'ar',
  'hi',
  'id',
  'vi',
  'zh',
  'ja',
  'ko',
] as const;
export type Language = (typeof languages)[number];

/** The words for one meaning, by language: in lower case, none of them a pattern. */
export type Words = Readonly<Record<Language, readonly string[]>>;

/** All the words of a list. */
export const wordsOf = (list: Words): readonly string[] => languages.flatMap((language) => list[language]);

/**
 * A pattern of any of the words of some lists, the longest that fits; spaces stand for any space. What words begin with
 * alike stands in it
 * once, for a pattern tries one alternative after the other.
 */
export const anyOf = (...lists: readonly Words[]): string => `(?:${anyEnd([...new Set(lists.flatMap(wordsOf))])})`;

const anyEnd = (words: readonly string[]): string => {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const [first = ''] = word;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word.slice(first.length)]);
  }
  const ends = byFirst.delete('') ? [''] : [];
  const ways = [...byFirst].map(([first, rests]) => escaped(first) + anyEnd(rests));
  return ways.length + ends.length > 1 ? `(?:${[...ways, ...ends].join('|')})` : (ways[0] ?? '');
};

const escaped = (character: string): string =>
  character === ' ' ? '\\s' : character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
