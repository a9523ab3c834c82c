import { codeSpans } from '../../text/codeSpans';
import type { Markdown } from '../../text/markdown';
import { fieldMarkdown } from '../anki/fieldMarkdown';
import { looksLikeHtml } from '../anki/looksLikeHtml';
import { escapeInline, escapeLineStarts } from '../../text/escapeMarkdown';

/** Turns the texts of a file that does not say how they are written into Markdown. */
export type Writing = (text: string) => Markdown;

const markdownSigns = /`[^`\n]+`|\*\*[^*\n]+\*\*|!?\[[^[\]\n]*\]\([^()\s]+\)|\$[^$\n]+\$/u;

/**
 * How the texts of a file are written, judged by them all: HTML, Markdown, or plain words that Markdown must not read.
 */
export const writtenAs = (texts: readonly string[]): Writing => {
  if (texts.some((text) => looksLikeHtml(text))) return (text) => fieldMarkdown(text.replaceAll('\n', '<br>')).text;
  const entities = texts.some((text) => /&(?:quot|amp|lt|gt|#0?39);/u.test(text));
  if (entities) return (text) => fieldMarkdown(text.replaceAll('<', '&lt;')).text;
  return texts.some((text) => markdownSigns.test(text)) ? withoutTags : (text) => escapeLineStarts(escapeInline(text));
};

/** Markdown in which a tag is only a word: outside code it would not be seen. */
const withoutTags = (text: string): Markdown => {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of codeSpans(text)) {
    parts.push(shownTags(text.slice(from, start)), text.slice(start, end));
    from = end;
  }
  return parts.join('') + shownTags(text.slice(from));
};

const shownTags = (text: string): Markdown => text.replace(/(?<!\\)<(?=[\w/!?])/gu, '\\<');
