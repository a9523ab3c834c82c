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

/** A pattern of any of the words of some lists, the longest first; spaces stand for any space. */
export const anyOf = (...lists: readonly Words[]): string => {
  const words = lists.flatMap(wordsOf);
  return `(?:${[...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})`;
};

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(' ', '\\s');
