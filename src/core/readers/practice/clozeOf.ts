import type { Markdown } from '../../text/markdown';
import type { Block, Paragraph } from '../markdown/blocks';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { type Hidden, clozeDraft } from '../../exercise/kinds/cloze';
import { masked } from '../markdown/masked';
import type { TaskLocation } from './task';

/** Whether a paragraph reads `C: a text with [parts] to fill in`, and is not the third of some statements A:, B:, C:. */
export const isCloze = (block: Block, before: Block | undefined): block is Paragraph =>
  block.kind === 'paragraph' && /^C:\s/u.test(block.markdown) && before?.markdown.startsWith('B:') !== true && withoutBrackets(block.markdown).hidden.length > 0;

/** The cloze of a paragraph that is one, with what explains it. */
export const clozeOf = ({ markdown }: Paragraph, place: TaskLocation, explanation: Markdown): ExerciseDraft => {
  const { text, hidden } = withoutBrackets(markdown.slice(2).trim());
  return clozeDraft(text, hidden, place, explanation);
};

/** Takes the brackets of deletions away; those of links, images and footnotes, in code or math, or after a backslash, stay. */
export const withoutBrackets = (markdown: Markdown): { readonly text: Markdown; readonly hidden: readonly Hidden[] } => {
  const plain = masked(markdown);
  const hidden: Hidden[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, index } of plain.matchAll(bracketed)) {
    const inner = markdown.slice(index + 1, index + whole.length - 1);
    const isLink = markdown[index + whole.length] === '(' || plain[index - 1] === '!' || inner.startsWith('^');
    if (isLink || inner.trim() === '') continue;
    text += markdown.slice(from, index);
    hidden.push({ start: text.length, end: text.length + inner.length });
    text += inner;
    from = index + whole.length;
  }
  return { text: text + markdown.slice(from), hidden };
};

const bracketed = /\[([^[\]]+)\]/gu;
