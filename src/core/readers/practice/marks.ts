import type { Markdown } from '../../text/markdown';
import { boldLead } from '../markdown/bold';

/** What counts the parts of an exercise: letters (A, b, …) or digits. */
export type MarkStyle = 'letter' | 'digit';

/** A mark at the start of a text, as in `A. …`, `(b) …`, `**C: …**` or `Case 2 -> …`. */
export interface Marked {
  /** Letters in upper case. */
  readonly mark: string;
  /** The mark as it is written. */
  readonly written: string;
  readonly style: MarkStyle;
  /** What stands between the mark and the text: `.`, `:`, `->`, … */
  readonly delimiter: string;
  /** The text after it; where bold type ended within the line, a boundary stands in its place. */
  readonly text: string;
}

/** Stands in a marked text where its bold lead ended. */
export const boundary = '\u0000';

/**
 * An optional word, the mark, and all that may delimit it: dot, bracket, colon, the end of bold type, an arrow or a
 * dash. The look ahead spares words.
 */
const pattern = new RegExp(
  `^(?:\\p{Lu}\\p{L}{2,11} )?[([]?([A-Za-z]|\\d{1,2})(?=[)\\].:${boundary}\\\\]|\\s*[-<=>→⇒↔—–])((?:[)\\].:${boundary}]|\\\\[.)])*\\s*(?:<?[-=]{1,2}>|[→⇒↔=—–]|-(?=[\\s\\d]))?)\\s*`,
  'u',
);

const longestMark = 100;

/** The mark at the start of a line; nothing where no mark stands there, as in `e.g.` or `1.5`. */
export const markedStart = (line: Markdown): Marked | undefined => {
  const { bold, rest } = boldLead(line.trimStart());
  const text = bold === '' ? rest : `${bold}${boundary}${rest}`;
  const [whole = '', mark = '', delimited = ''] = pattern.exec(text.slice(0, longestMark)) ?? [];
  const delimiter = delimited.replaceAll(boundary, '').trim();
  const left = text.slice(whole.length);
  const separated =
    left === '' ||
    /\s$/u.test(whole) ||
    delimited.includes(boundary) ||
    arrow.test(delimiter) ||
    delimiter.endsWith('-');
  if (mark === '' || delimited.trim() === '' || !separated) return undefined;
  return {
    mark: mark.toUpperCase(),
    written: mark,
    style: /\d/u.test(mark) ? 'digit' : 'letter',
    delimiter,
    text: left,
  };
};

export const arrow = /[>→⇒↔]$/u;

/** A marked text as Markdown again. */
export const withoutBoundary = (text: string): Markdown => {
  if (!text.includes(boundary)) return text.trim();
  const [lead = '', ...rest] = text.split(boundary);
  return lead.trim() === '' ? rest.join('').trim() : `**${lead.trim()}**${rest.join('')}`.trim();
};
