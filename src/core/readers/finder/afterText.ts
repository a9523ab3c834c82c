import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { articles } from '../words/answerLabels';
import { anyOf } from '../words/language';

const folded = (text: Markdown): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^[\s"'“”‘’«»]+|[\s.。!"'“”‘’«»]+$/gu, '');
const article = new RegExp(`^(?:${anyOf(articles)})\\s`, 'iu');

/** What is left behind an option's text that a line repeats. */
export const afterText = (rest: string, text: Markdown): string | undefined => {
  const own = folded(text);
  const trimmed = rest.replace(/^[\s"'“”.:：)–—-]+/u, '');
  return own !== '' && trimmed.toLowerCase().startsWith(own) && !/^[\p{L}\p{N}]/u.test(trimmed.slice(own.length))
    ? trimmed.slice(own.length)
    : undefined;
};

/** The options whose texts are what a line says. */
export const byText = (rest: string, options: readonly Option[]): readonly number[] => {
  const words = folded(rest);
  if (words === '') return [];
  const fitting = (fits: (text: string) => boolean) =>
    options.flatMap(({ text }, at) => (fits(folded(text)) ? [at] : []));
  const exact = fitting((text) => text === words);
  if (exact.length > 0) return exact;
  const bare = words.replace(article, '');
  return bare === '' ? [] : fitting((text) => text !== '' && text.replace(article, '') === bare);
};
