import { codeSpans } from '../../text/codeSpans';

/**
 * A text of the same length in which code, math, links' targets, wiki links, addresses, comments and escaped characters
 * are blanked, so that a mark found in it is one. Linear; a part that never ends hides nothing.
 */
export const masked = (text: string): string => {
  if (!opening.test(text)) return text;
  const code = new Map(text.includes('`') ? codeSpans(text).map(({ start, end }) => [start, end]) : []);
  const endOf = endings(text);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(openings)) {
    if (index < from) continue;
    const end = mark.startsWith('`')
      ? code.get(index)
      : mark in closings
        ? endOf(mark as Opening, index + mark.length)
        : index + mark.length;
    if (end === undefined) continue;
    parts.push(text.slice(from, index), blank.repeat(end - index));
    from = end;
  }
  return parts.join('') + text.slice(from);
};

const blank = '\u0000';
const opening = /[`$\\%<]|\[\[|\]\(|:\/\//u;
const openings = /\\[^]|`+|\$\$?|\[\[|<!--|%%|https?:\/\/[^\s<>]+|(?<=\])\([^()\s]*\)/gu;
const closings = {
  $: /(?<![\s\\])\$(?![\d$])/gu,
  $$: /\$\$/gu,
  '[[': /\]\]/gu,
  '<!--': /-->/gu,
  '%%': /%%/gu,
} as const;
type Opening = keyof typeof closings;

/** The place after the next closing; what was not found once is not searched again. */
const endings = (text: string): ((mark: Opening, from: number) => number | undefined) => {
  const missing = new Set<Opening>();
  return (mark, from) => {
    if (missing.has(mark) || (mark === '$' && /\s/u.test(text.charAt(from)))) return undefined;
    const closing = closings[mark];
    closing.lastIndex = mark === '$' ? from + 1 : from;
    const found = closing.exec(text);
    if (found !== null) return found.index + found[0].length;
    missing.add(mark);
    return undefined;
  };
};
