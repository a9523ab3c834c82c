import { codeSpans } from './codeSpans';
import type { Markdown } from './markdown';

/**
 * The words of a short piece of Markdown on one line: code keeps its content, links and images their text; tags,
 * comments, emphasis, the marks of headings, lists, quotes, tables and fences go. For labels and
 * identities, not for display.
 */
export const plainText = (markdown: Markdown): string => {
  if (!markup.test(markdown)) return onOneLine(markdown);
  const code = markdown.startsWith('`') ? loneCode.exec(markdown)?.[1] : undefined;
  if (code !== undefined) return onOneLine(code);
  if (!markdown.includes('\n'))
    return onOneLine(isFenceMark(markdown) || isTableRule(markdown) ? '' : inWords(withoutLineMark(markdown)));
  let words = '';
  let prose = '';
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (line === '') continue;
    if (isFenceMark(line)) {
      words += inWords(prose);
      prose = '';
      fenced = !fenced;
    } else if (fenced) words += ` ${line}`;
    else if (!isTableRule(line)) prose += ` ${withoutLineMark(line)}`;
  }
  return onOneLine(words + inWords(prose));
};

const onOneLine = (text: string): string => text.replace(/\s{2,}|[^\S ]/gu, ' ').trim();

/** Without any of these a text is plain already. */
const markup = /[\n\\`*_~<>[\]|&#]|^\s*(?:[-+]|\d{1,9}[.)])\s/u;
/** Many options are nothing but code. */
const loneCode = /^`([^`\n]+)`$/u;
const fenceMark = /^\s*(?:`{3,}[^`]*|~{3,}.*)$/u;
const tableRule = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;
const lineMark = /^\s*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/u;

const isFenceMark = (line: string): boolean => (line.includes('```') || line.includes('~~~')) && fenceMark.test(line);

const isTableRule = (line: string): boolean => line.includes('|') && tableRule.test(line.trim());

const withoutLineMark = (line: string): string =>
  line.includes('|') && line.trimStart().startsWith('|')
    ? line.replace(/(?<!\\)\|/gu, ' ')
    : line.replace(lineMark, '');

const inWords = (text: string): string => {
  if (!text.includes('`')) return unmarked(text);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, ticks } of codeSpans(text)) {
    parts.push(unmarked(text.slice(from, start)), text.slice(start + ticks, end - ticks));
    from = end;
  }
  parts.push(unmarked(text.slice(from)));
  return parts.join('');
};

const withoutComments = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/(?<!\\)<!--/gu)) {
    if (index < from) continue;
    const end = text.indexOf('-->', index + 4);
    if (end < 0) break;
    parts.push(text.slice(from, index));
    from = end + 3;
  }
  return parts.join('') + text.slice(from);
};

/** These look back from a mark that was found, rather than ahead from every place. */
const tag = /<(?<!\\<)\/?[a-z][^<>]*>/giu;
const emphasis =
  /[*~_](?<!\\.)(?:(?<=\*)\**|(?<=~)~|(?<=(?<![\p{L}\p{N}_])_)_*(?=\S)|(?<=[^\s_]_)_*(?![\p{L}\p{N}_]))/gu;

/** Each pattern is tried only where a character stands without which it cannot match. */
const unmarked = (text: string): string => {
  let words = text.includes('<') ? withoutComments(text).replace(tag, ' ') : text;
  if (words.includes('](')) words = words.replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/gu, '$1');
  if (/[*_~]/u.test(words)) words = words.replace(emphasis, '');
  return /[\\&]/u.test(words)
    ? words.replace(
        /\\([!-/:-@[-`{-~])|&(#?\w{2,8});/gu,
        (whole, escaped?: string, name?: string) => escaped ?? entity(name ?? '') ?? whole,
      )
    : words;
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  minus: '−',
  times: '×',
  rarr: '→',
  larr: '←',
  harr: '↔',
  le: '≤',
  ge: '≥',
  ne: '≠',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  lbrace: '{',
  rbrace: '}',
};

const entity = (name: string): string | undefined => {
  const digits = /^#(?:(\d{1,7})|x([\da-f]{1,6}))$/iu.exec(name);
  if (digits === null) return entities[name];
  const point = digits[1] === undefined ? parseInt(digits[2] ?? '', 16) : Number(digits[1]);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
};
