import type { Text } from '../src/core/language/texts';

/** What the host has put into the page, by the English text; nothing where the page is English. */
const translations = (): Readonly<Partial<Record<Text, string>>> => {
  const found = document.getElementById('texts')?.textContent ?? '';
  return found === '' ? {} : (JSON.parse(found) as Record<Text, string>);
};

let known: { readonly of: Document; readonly texts: ReturnType<typeof translations> } | undefined;

/** Read once for a document. */
const texts = (): ReturnType<typeof translations> => {
  if (known?.of !== document) known = { of: document, texts: translations() };
  return known.texts;
};

/** Two texts that are one in English are told apart by what stands behind a slash. */
const withoutContext = (english: Text): string => english.replace(/\/.*$/u, '');

/** A text in the page's language, with values in the places of `{0}`, `{1}`. */
export const say = (english: Text, ...values: readonly (string | number)[]): string =>
  (texts()[english] ?? withoutContext(english)).replace(/\{(\d)\}/gu, (place, index: string) =>
    String(values[Number(index)] ?? place),
  );

/** One of two texts by a number, which stands in the place of `{0}`. */
export const counted = (count: number, one: Text, other: Text): string =>
  say(new Intl.PluralRules(document.documentElement.lang || 'en').select(count) === 'one' ? one : other, count);

/** What stands before and after the place of `{0}`, for a value that is more than text. */
export const around = (english: Text): readonly [before: string, after: string] => {
  const [before = '', after = ''] = say(english).split('{0}');
  return [before, after];
};

const keys = [
  'Enter',
  'Space',
  'Tab',
  'Backspace',
  'Escape',
  'Ctrl+Enter',
  'Alt+↑',
  'Alt+↓',
] as const satisfies readonly Text[];

/** A key as it is named to the person; letters, digits and signs are their own names. */
export const keyName = (key: string): string => {
  const named = keys.find((one) => one === key);
  return named === undefined ? key : say(named);
};
