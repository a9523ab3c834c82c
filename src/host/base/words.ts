import { env, l10n } from 'vscode';
import { plural } from '../../core/language/plural';
import { type Text, texts } from '../../core/language/texts';
import type { Words } from '../../core/language/words';

const isTranslated = (): boolean => l10n.bundle !== undefined;

/** The texts of core and of the pages in the language of the editor; English where there is no bundle for it. */
export const words: Words = {
  get language() {
    return isTranslated() ? env.language : 'en';
  },
  say: (text, ...values) => l10n.t(text, ...values),
};

/** One of two texts by a number. */
export const counted = (count: number, one: string, other: string): string => plural(words.language, count, one, other);

/** The texts that a page gets, by their English; none where they are the same. */
export const pageTexts = (): Readonly<Partial<Record<Text, string>>> =>
  isTranslated() ? Object.fromEntries(texts.map((text) => [text, l10n.t(text)])) : {};
