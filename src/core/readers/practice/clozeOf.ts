import { codeSpans, isEscaped } from '../../codeSpans';
import { itemId, type ItemId } from '../../identity';
import type { Deletion } from '../../kinds/cloze';
import type { Markdown } from '../../markdown';
import type { Block, Paragraph } from '../blocks';
import type { Draft } from './draft';
import type { Place } from './task';

interface Hidden {
  readonly start: number;
  readonly end: number;
}

/** Whether a paragraph reads `C: a text with [parts] to fill in`, and is not the third of some statements A:, B:, C:. */
export const isCloze = (block: Block, before: Block | undefined): block is Paragraph =>
  block.kind === 'paragraph' && /^C:\s/u.test(block.markdown) && before?.markdown.startsWith('B:') !== true && withoutBrackets(block.markdown).hidden.length > 0;

/** The cloze of a paragraph that is one. */
export const clozeOf = ({ markdown }: Paragraph, place: Place): Draft => {
  const { text, hidden } = withoutBrackets(markdown.slice(2).trim());
  const make = (id: ItemId) => ({ kind: 'cloze' as const, id, prompt: text, range: place.range, headings: place.headings, deletions: deletionsOf(id, text, hidden) });
  const { range, headings } = place;
  return { kind: 'cloze', names: [text], distinct: hidden.map(({ start, end }) => text.slice(start, end)), range, headings, make, problems: [] };
};

/** Takes the brackets of deletions away; those of links, images and footnotes, in code or after a backslash, stay. */
const withoutBrackets = (markdown: Markdown): { readonly text: Markdown; readonly hidden: readonly Hidden[] } => {
  const spans = codeSpans(markdown);
  const hidden: Hidden[] = [];
  let text = '';
  let from = 0;
  let span = 0;
  for (const { 0: whole, 1: inner = '', index } of markdown.matchAll(/\[([^[\]]+)\]/gu)) {
    while ((spans[span]?.end ?? Infinity) <= index) span++;
    const inCode = (spans[span]?.start ?? Infinity) < index;
    const isLink = /^[([]/u.test(markdown.slice(index + whole.length, index + whole.length + 1)) || markdown[index - 1] === '!' || inner.startsWith('^');
    if (inCode || isLink || isEscaped(markdown, index) || inner.trim() === '') continue;
    text += markdown.slice(from, index);
    hidden.push({ start: text.length, end: text.length + inner.length });
    text += inner;
    from = index + whole.length;
  }
  return { text: text + markdown.slice(from), hidden };
};

/** A deletion is known by its words; where the same words are hidden again, also by which time it is. */
const deletionsOf = (owner: ItemId, text: Markdown, hidden: readonly Hidden[]): readonly Deletion[] => {
  const seen = new Map<string, number>();
  return hidden.map(({ start, end }) => {
    const words = text.slice(start, end);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return { id: itemId('deletion', owner, words, String(nth)), start, end };
  });
};
