import type { Block, List, ListItem, Paragraph } from '../blocks';
import { escapeMarkdown } from '../escapeMarkdown';
import { listItem } from '../lists';
import type { Page } from './page';
import { isRevealLine } from './revealLabel';

interface Line {
  readonly text: string;
  readonly at: number;
}

/**
 * A page as text copied from the screen. Each line is a paragraph, a heading, a list item or the label of an answer; a label may
 * hang on the line before it, and what follows a heading on “Section titled …”.
 */
export const textPage = (text: string): Page => {
  const lines = text.split(/\r\n?|\n/u).map((line, at): Line => ({ text: line.trim(), at })).filter((line) => line.text !== '');
  const [first, ...rest] = lines;
  const hasTitle = first !== undefined && afterSectionTitle(first.text, rest[0]?.text) === undefined && !isListItem(first.text);
  const blocks = blocksOf(hasTitle ? rest : lines);
  return { fields: hasTitle ? { title: first.text } : {}, blocks, problems: [] };
};

const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(listOf(items));
    items = [];
  };
  let headed = false;
  for (const [index, { text, at }] of lines.entries()) {
    if (headed) {
      headed = false;
      continue;
    }
    const below = lines[index + 1];
    const rest = afterSectionTitle(text, below?.text);
    if (rest === undefined && isListItem(text)) {
      const [item, label] = withoutHangingLabel(text.slice(2).trim());
      items.push({ markdown: escapeMarkdown(item), range: { start: at, end: at + 1 } });
      if (label === '') continue;
      endList();
      blocks.push(revealOf(label, at));
      continue;
    }
    endList();
    if (rest === undefined) blocks.push(...lineBlocks(text, at));
    else {
      blocks.push({ kind: 'heading', level: 0, markdown: escapeMarkdown(text), range: { start: at, end: at + 1 } });
      blocks.push(...lineBlocks(rest, below?.at ?? at));
      headed = true;
    }
  }
  endList();
  return blocks;
};

const isListItem = (text: string): boolean => /^[-•*]\s/u.test(text);

/** What hangs on the line “Section titled …” that makes a heading of the line before it. */
const afterSectionTitle = (line: string, below: string | undefined): string | undefined => {
  const intro = /^Section titled [“"]/u.exec(below ?? '')?.[0];
  const end = (intro?.length ?? 0) + line.length;
  const isTitle = intro !== undefined && below?.startsWith(line, intro.length) === true && /[”"]/u.test(below.charAt(end));
  return isTitle ? below.slice(end + 1).trim() : undefined;
};

const lineBlocks = (line: string, at: number): readonly Block[] => {
  const [text, label] = withoutHangingLabel(line);
  return [...(text === '' ? [] : [paragraphOf(text, at)]), ...(label === '' ? [] : [revealOf(label, at)])];
};

const longestLabel = 60;
/** A capital right after a word: two lines ran together there. */
const hanging = /(?<=[^\s\p{Lu}([“"‘'-])\p{Lu}/u;

/** Cuts off the label of an answer that is a line of its own or hangs on its end, as in `… of the week.Show answer`. */
const withoutHangingLabel = (line: string): readonly [text: string, label: string] => {
  if (isRevealLine(line)) return ['', line];
  if (!hanging.test(line)) return [line, ''];
  const from = Math.max(0, line.length - longestLabel);
  const start = [...line.slice(from).matchAll(new RegExp(hanging, 'gu'))].find(({ index }) => isRevealLine(line.slice(from + index)));
  return start === undefined ? [line, ''] : [line.slice(0, from + start.index), line.slice(from + start.index)];
};

const paragraphOf = (text: string, at: number): Paragraph => ({ kind: 'paragraph', markdown: escapeMarkdown(text), range: { start: at, end: at + 1 } });

const revealOf = (label: string, at: number): Block => ({ kind: 'reveal', summary: escapeMarkdown(label), markdown: '', range: { start: at, end: at + 1 } });

const listOf = (items: readonly ListItem[]): List => ({
  kind: 'list',
  items,
  markdown: items.map(({ markdown }) => listItem('-', markdown)).join('\n'),
  range: { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 },
});
