import type { Markdown } from './markdown';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };

/**
 * The words of a short piece of Markdown on one line: code spans keep their content, links and images their text;
 * tags, emphasis, headings' and lists' markers go. For labels and identities, not for display.
 */
export const plainText = (markdown: Markdown): string =>
  markdown
    .split(/(`+[^`]*`+)/u)
    .map((part) => (part.startsWith('`') ? part.replace(/^`+|`+$/gu, '') : unmarked(part)))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

const unmarked = (text: string): string =>
  text
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/gu, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gmu, '')
    .replace(/(?<!\\)(?:\*+|~~|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}]))/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/gu, (_, name: string) => entities[name] ?? '');
