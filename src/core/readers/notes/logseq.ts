import type { Markdown } from '../../text/markdown';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { type Form, nothingFound } from '../draft/form';
import { type OutlineBlock, outlineBlocks } from './outlineBlocks';
import { withoutMarks } from '../markdown/withoutMarks';

/** Cards of Logseq: a block with the tag `#card`, answered by the blocks below or with `{{cloze words}}` to fill in. */
export const logseq: Form = {
  name: 'Logseq',
  sniff: (text) => isTagged(text) && /^\s{0,40}-\s/mu.test(text),
  read: ({ lines, start }) => {
    const blocks = outlineBlocks(lines.slice(start));
    if (blocks === undefined) return nothingFound;
    const drafts: ExerciseDraft[] = [];
    const waiting = [...blocks.toReversed()];
    for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
      if (isCard(block)) drafts.push(...draftOf(block, start));
      waiting.push(...block.children.toReversed());
    }
    return { drafts, problems: [] };
  },
};

const tag = /(?<![^\s])(?:#card(?![\w/-])|#?\[\[card\]\])/giu;
const isTagged = (text: string): boolean => text.includes('card') && new RegExp(tag.source, 'iu').test(text);
const isCard = ({ words }: OutlineBlock): boolean => words.some(isTagged);

const cloze = /\{\{cloze\s+([^{}\n]{1,1000})\}\}/giu;
const wordsOf = (inner: string): string => inner.split(/\s\\\\\s/u)[0] ?? '';

const draftOf = (block: OutlineBlock, shift: number): readonly ExerciseDraft[] => {
  const location: SourceLocation = {
    range: { start: block.start + shift, end: block.end + shift },
    headings: block.above.map((words) => plain([words])).filter((words) => words !== ''),
  };
  const { text, hidden } = withoutMarks(plain(block.words), cloze, wordsOf);
  const answer = withoutMarks(answerOf(block), cloze, wordsOf).text;
  if (text === '') return [];
  return [hidden.length > 0 ? clozeDraft(text, hidden, location, answer) : flashcardOf(text, answer, location)];
};

/** A block's words without the tag, and without the mark of a heading. */
const plain = (words: readonly string[]): Markdown =>
  words
    .join('\n')
    .replace(tag, '')
    .replace(/[^\S\n]{2,}/gu, ' ')
    .replace(/^#{1,6}\s+/u, '')
    .trim();

/** The blocks below, but for cards of their own; one alone is a text, several are a list. */
const answerOf = ({ children }: OutlineBlock): Markdown => {
  const own = children.filter((child) => !isCard(child) && child.words.some((words) => words.trim() !== ''));
  const [only] = own;
  return only !== undefined && own.length === 1 && only.children.length === 0
    ? only.words.join('\n').trim()
    : own.flatMap((child) => listed(child, 0)).join('\n');
};

const listed = ({ words, children }: OutlineBlock, depth: number): readonly string[] => {
  const [first = '', ...rest] = words.join('\n').trim().split('\n');
  const indent = '  '.repeat(depth);
  return [
    `${indent}- ${first}`,
    ...rest.map((line) => `${indent}  ${line}`),
    ...children.filter((child) => !isCard(child)).flatMap((child) => listed(child, depth + 1)),
  ];
};
