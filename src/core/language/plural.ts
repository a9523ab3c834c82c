/** The form of a text that a language has for a number: English says “1 item” and “2 items”, Chinese has one form for both. */
export const plural = (language: string, count: number, one: string, other: string): string =>
  new Intl.PluralRules(language).select(count) === 'one' ? one : other;
