/** The form of a text for a number in a language: English has “1 item” and “2 items”, Chinese one form for both. */
export const plural = (language: string, count: number, one: string, other: string): string =>
  new Intl.PluralRules(language).select(count) === 'one' ? one : other;
