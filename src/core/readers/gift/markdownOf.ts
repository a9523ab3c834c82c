import type { Markdown } from '../../text/markdown';
import { escapeInline, escapeLineStarts, escapeMarkdown } from '../../text/escapeMarkdown';
import { unescaped } from './escapes';
import { type Format, formatAt } from './format';
import { htmlBlock, htmlTag, leadingParagraphs } from './html';

/** A text of a GIFT file as Markdown; its own format wins over that of its question. */
export const markdownOf = (written: string, inherited: Format): Markdown => {
  const { format = inherited, rest } = formatAt(written);
  return formatted(unescaped(rest), format);
};

/** A text that is written so, as Markdown. */
export const formatted = (text: string, format: Format): Markdown => writers[format](text.trim());

const writers: Readonly<Record<Format, (text: string) => Markdown>> = {
  markdown: (text) => text,
  plain: (text) =>
    paragraphsOf(text)
      .map((lines) => lines.map(escapeMarkdown).join(lineBreak))
      .join('\n\n'),
  moodle: (text) =>
    htmlMarkdown(text, (part) =>
      paragraphsOf(part)
        .map((lines) => lines.map(withTags).join(lineBreak))
        .join('\n\n'),
    ),
  html: (text) => htmlMarkdown(text, (part) => withTags(part.replace(/\s+/gu, ' '))),
};

const lineBreak = '  \n';

/** The lines of each paragraph, without the indentation that would make code of them. */
const paragraphsOf = (text: string): readonly (readonly string[])[] => {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.at(-1)?.push(line.trim());
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0);
};

const htmlMarkdown = (text: string, paragraph: (text: string) => Markdown): Markdown => {
  const { paragraphs, rest } = leadingParagraphs(text);
  return [...paragraphs.map(paragraph), rest === '' ? '' : htmlBlock(rest)].filter((part) => part !== '').join('\n\n');
};

const comment = '<!--(?:(?!-->|<!--)[\\s\\S])*-->';
const entity = '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]\\w{1,30});';
const math = [
  '\\$\\$[^$]+\\$\\$',
  '\\\\\\((?:[^\\\\]|\\\\(?![()]))+\\\\\\)',
  '\\\\\\[(?:[^\\\\]|\\\\(?![[\\]]))+\\\\\\]',
];
const passed = new RegExp([comment, htmlTag, entity, ...math].join('|'), 'giu');

/** A text within a paragraph: tags, entities and mathematics pass, comments go, all else is escaped. */
const withTags = (text: string): Markdown => {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(passed)) {
    parts.push(escapeInline(text.slice(from, index)), passedOn(whole));
    from = index + whole.length;
  }
  return escapeLineStarts([...parts, escapeInline(text.slice(from))].join(''));
};

/** TeX is put between the dollars that Markdown knows. */
const passedOn = (whole: string): Markdown => {
  if (whole.startsWith('<!--')) return '';
  if (whole.startsWith('\\(')) return `$${whole.slice(2, -2).trim()}$`;
  return whole.startsWith('\\[') ? `$$${whole.slice(2, -2).trim()}$$` : whole;
};
