import type { Markdown } from '../../text/markdown';
import type { Hidden } from '../../exercise/kinds/cloze';

/** A text whose marks of deletions are removed, and where the deletions are in it. */
export interface Unmarked {
  readonly text: Markdown;
  readonly hidden: readonly Hidden[];
}

/**
 * Takes away what a global pattern finds and leaves its words, which `wordsOf` gives; nothing is hidden
 * where these are empty.
 */
export const withoutMarks = (
  text: Markdown,
  pattern: RegExp,
  wordsOf: (inner: string, at: number) => string,
): Unmarked => {
  const hidden: Hidden[] = [];
  let out = '';
  let from = 0;
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(pattern)) {
    const words = wordsOf(inner, index).trim();
    if (words === '') continue;
    out += text.slice(from, index);
    hidden.push({ start: out.length, end: out.length + words.length });
    out += words;
    from = index + whole.length;
  }
  return { text: out + text.slice(from), hidden };
};
