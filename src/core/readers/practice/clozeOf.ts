import { literalSpans } from '../../text/literalSpans';
import type { Markdown } from '../../text/markdown';
import type { Block, Paragraph } from '../markdown/blocks';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { type Hidden, clozeDraft } from '../../exercise/kinds/cloze';
import { masked } from '../markdown/masked';
import type { Unmarked } from '../markdown/withoutMarks';
import type { TaskLocation } from './task';

/**
 * Whether a paragraph reads `C: a text with [parts] to fill in`, and is not the third of some statements A:, B:, C:.
 */
export const isCloze = (block: Block, before: Block | undefined): block is Paragraph =>
  block.kind === 'paragraph' &&
  /^C:\s/u.test(block.markdown) &&
  before?.markdown.startsWith('B:') !== true &&
  withoutBrackets(block.markdown).hidden.length > 0;

/** Clozes that stand line by line, each in a paragraph of its own. */
export const withClozesApart = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(holdsClozes)
    ? blocks.flatMap((block): readonly Block[] => (holdsClozes(block) ? clozesApart(block) : [block]))
    : blocks;

const holdsClozes = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && block.markdown.startsWith('C: ') && block.markdown.includes('\nC: ');

const clozesApart = ({ markdown, range: { start } }: Paragraph): readonly Paragraph[] => {
  let line = start;
  return markdown.split(/\n(?=C: )/u).map((text) => {
    const range = { start: line, end: (line += text.split('\n').length) };
    return { kind: 'paragraph', markdown: text, range };
  });
};

/** The cloze of a paragraph that is one, with what explains it. */
export const clozeOf = ({ markdown }: Paragraph, place: TaskLocation, explanation: Markdown): ExerciseDraft => {
  const { text, hidden } = withoutBrackets(markdown.slice(2).trim());
  return clozeDraft(text, hidden, place, explanation);
};

/**
 * Takes the brackets of deletions away; those of links, images and footnotes, or after a backslash, stay. Brackets in
 * code or a formula are deletions where there are no others, as hashcards has them: beside others they are rather an
 * index, as in `a[0]`.
 */
export const withoutBrackets = (markdown: Markdown): Unmarked => {
  const plain = masked(markdown);
  const isLink = (inner: string, at: number): boolean =>
    markdown[at + inner.length + 2] === '(' || plain[at - 1] === '!' || inner.startsWith('^');
  const outside = [...plain.matchAll(bracketed)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  const found = outside.filter(
    ({ start, end }) =>
      !isLink(markdown.slice(start + 1, end - 1), start) && markdown.slice(start + 1, end - 1).trim() !== '',
  );
  return unbracketed(markdown, found.length > 0 ? found : bracketsWithin(markdown));
};

/** How many brackets stand in code and formulas. */
export const bracketsWithin = (markdown: Markdown): readonly Hidden[] =>
  literalSpans(markdown).flatMap(({ start, end, mark }) =>
    [...markdown.slice(start + mark, end - mark).matchAll(bracketedWithin)].map(({ 0: whole, index }) => ({
      start: start + mark + index,
      end: start + mark + index + whole.length,
    })),
  );

/** A text without some brackets, which are given with their places. */
const unbracketed = (markdown: Markdown, brackets: readonly Hidden[]): Unmarked => {
  const hidden: Hidden[] = [];
  let text = '';
  let from = 0;
  for (const { start, end } of brackets) {
    text += markdown.slice(from, start);
    hidden.push({ start: text.length, end: text.length + end - start - 2 });
    text += markdown.slice(start + 1, end - 1);
    from = end;
  }
  return { text: text + markdown.slice(from), hidden };
};

const bracketed = /\[([^[\]]+)\]/gu;

/** Brackets that no command of TeX takes: `\left[`, `\sqrt[3]`. */
const bracketedWithin = /(?<!\\[A-Za-z]{0,20})\[(?=\s*[^[\]\s])[^[\]\n]{1,500}\]/gu;
