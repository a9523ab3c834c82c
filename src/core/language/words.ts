import { plural } from './plural';
import type { Text } from './texts';

/** How texts are said in the person's language. */
export interface Words {
  /** The language that the texts are in, as BCP 47 names it. */
  readonly language: string;
  /** A text with values in the places of `{0}`, `{1}`. */
  readonly say: (text: Text, ...values: readonly (string | number)[]) => string;
}

const filled = (text: string, values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));

/** The texts as they are written. */
export const english: Words = { language: 'en', say: (text, ...values) => filled(text, values) };

/** One of two texts by a number, which stands in the place of `{0}`. */
export const sayCounted = ({ language, say }: Words, count: number, one: Text, other: Text): string =>
  say(plural(language, count, one, other) as Text, count);
