import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { Block } from '../markdown/blocks';
import { boldLead, joinBold } from '../markdown/bold';

/**
 * How a question announces itself: `1.`, `Q1.`, `Scenario A.`, or in bold type alone. Questions of one
 * series belong together.
 */
export interface QuestionStart {
  readonly series: string;
  /** Its number; letters count from A = 1. */
  readonly ordinal: number;
}

const numbered = /^\(?(\d{1,3})[.)](?=\s|$)/u;
const lettered = /^(q)(?:uestion)?\s?(\d{1,3})?\s?(?:[.:)]|\s[—–-]\s|$)/iu;
const worded = /^(\p{Lu}[\p{L}-]+(?: \p{L}+)?) #?(\d{1,3}|[A-Z])(?:[.:)]|,|\s[—–-]\s|\s?$|(?= \())/u;

/** Words that count the parts of one question, not questions. */
const partWords = /^(?:option|choice|answer|step|hint|version|response|output|part|statement|claim|note|rule|tip)s?$/u;

const ordinalOf = (mark: string): number => (/\d/u.test(mark) ? Number(mark) : mark.charCodeAt(0) - 64);

/** The start of a question in plain words. */
export const startIn = (words: string): QuestionStart | undefined => {
  const [, number] = numbered.exec(words) ?? [];
  if (number !== undefined) return { series: '1', ordinal: Number(number) };
  const [, q, count = '0'] = lettered.exec(words) ?? [];
  if (q !== undefined) return { series: 'q', ordinal: Number(count) };
  const [, word, mark] = worded.exec(words) ?? [];
  if (word === undefined || mark === undefined || partWords.test(word.toLowerCase())) return undefined;
  return { series: word.toLowerCase(), ordinal: ordinalOf(mark) };
};

/** The start of a question in a block: in its words, or bold type from end to end. */
export const questionStart = (block: Block): QuestionStart | undefined => {
  if (block.kind === 'list' && block.items.length === 1) {
    const number = block.items[0]?.number;
    return number === undefined ? undefined : { series: '1', ordinal: number };
  }
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return undefined;
  const number = counted.exec(block.markdown)?.[1];
  if (number !== undefined) return { series: '1', ordinal: Number(number) };
  const found = mayCount.test(block.markdown)
    ? startIn(plainText(withCountKept(firstLine(block.markdown))))
    : undefined;
  if (found !== undefined || block.kind === 'heading') return found;
  const { bold, rest } = boldLead(block.markdown);
  return bold !== '' && rest.trim() === '' && !bold.trimEnd().endsWith(':')
    ? { series: 'bold', ordinal: 0 }
    : undefined;
};

/** A number at the start, in bold type or not, as most questions have it. */
const counted = /^(?:\*\*)?(\d{1,3})[.)]\s/u;

/** Spares most lines a closer look; a number of four digits counts nothing. */
const mayCount = /^\s*[*_([]*(?!\d{4})[\p{Lu}\dq]/u;

/** A count at the start looks like the mark of a list, which plain text leaves out. */
const withCountKept = (markdown: Markdown): Markdown => markdown.replace(/^(\s*\d{1,3})([.)])/u, '$1\\$2');

const firstLine = (markdown: Markdown): Markdown => {
  const start = markdown.slice(0, 400);
  const end = start.indexOf('\n');
  return end < 0 ? start : start.slice(0, end);
};

/** Whether one question may follow another: of the same series, and further on. */
export const follows = (next: QuestionStart, before: QuestionStart): boolean =>
  next.series === before.series && (next.ordinal > before.ordinal || (next.ordinal === 0 && before.ordinal === 0));

const count =
  /^(?:\(?\d{1,3}(?:\\?[.)](?=\s|$)|[、．])|q\s?\d{0,3}[.:)]|[a-z]\d{1,3}[.)](?=\s|$)|(?:question|scenario|exercise|problem|task|case|challenge|prompt)\s#?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])(?:[.:),](?!\d)|\s[—–-]|(?=\s?$)))\s*/iu;

/** A question without the count in front of it. */
export const withoutCount = (markdown: Markdown): Markdown => {
  const { bold, rest } = boldLead(markdown.trim());
  if (bold === '') return rest.replace(count, '').trim() || rest.trim();
  const left = bold.trim().replace(count, '');
  return joinBold({ bold: left, rest: left === '' ? rest.replace(/^[.:)]?\s+/u, '') : rest }) || bold;
};
