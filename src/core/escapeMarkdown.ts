import type { Markdown } from './markdown';

/** Plain text as Markdown that shows it literally. */
export const escapeMarkdown = (text: string): Markdown => escapeLineStarts(escapeInline(text));

/** Plain text within a line as Markdown that shows it literally. */
export const escapeInline = (text: string): Markdown =>
  text.replace(/[\\`*]|~~|<(?=[\w/!?])|&(?=#?\w{1,31};)|\](?=[([])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/** Markdown whose lines begin no heading, quote, list, rule or definition of a link. */
export const escapeLineStarts = (markdown: Markdown): Markdown =>
  markdown
    .replace(/^([ \t]*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:={3,}|-{3,})[ \t]*$)/gmu, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gmu, '$1\\$2')
    .replace(/^([ \t]*)(\[[^[\]\n]{1,999}\]:)/gmu, '$1\\$2');

/** Text as a code span, whatever backticks it holds. */
export const codeSpan = (text: string): Markdown => {
  if (text.trim() === '') return '';
  const longest = [...text.matchAll(/`+/gu)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const ticks = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/su.test(text) ? ' ' : '';
  return `${ticks}${padding}${text}${padding}${ticks}`;
};

/** Lines as a fenced block, whatever fences they hold. */
export const fenced = (lines: readonly string[], info = ''): Markdown => {
  const longest = lines.reduce((most, line) => Math.max(most, /^\s*(`{3,})/u.exec(line)?.[1]?.length ?? 0), 2);
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}${info}`, ...lines, ticks].join('\n');
};
