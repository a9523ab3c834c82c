import { normalised } from '../../identity';
import type { Block, List, ListItem } from '../blocks';
import { escapeMarkdown } from '../escapeMarkdown';
import { listItem } from '../lists';
import type { Page } from './page';
import { withoutHangingLabel } from './revealLine';

interface Line {
  readonly text: string;
  readonly at: number;
  readonly isHeading: boolean;
}

/**
 * A page as text copied from the screen. Each line is a paragraph, a heading, a list item or the label of an answer; a label may
 * hang on the line before it, and what follows a heading on “Section titled …”.
 */
export const textPage = (text: string): Page => {
  const lines = linesOf(text);
  const [first, ...rest] = lines;
  const hasTitle = first !== undefined && !first.isHeading && !isListItem(first.text);
  return { fields: hasTitle ? { title: first.text } : {}, blocks: blocksOf(hasTitle ? rest : lines), problems: [] };
};

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  text.split(/\r\n?|\n/u).forEach((whole, at) => {
    const line = whole.trim();
    const before = lines.at(-1);
    const rest = before && afterSectionTitle(before.text, line);
    if (before !== undefined && rest !== undefined) lines[lines.length - 1] = { ...before, isHeading: true };
    if ((rest ?? line) !== '') lines.push({ text: rest ?? line, at, isHeading: false });
  });
  return lines;
};

const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(listOf(items));
    items = [];
  };
  for (const { text, at, isHeading } of lines) {
    const range = { start: at, end: at + 1 };
    if (isHeading) {
      endList();
      blocks.push({ kind: 'heading', level: 0, markdown: escapeMarkdown(text), range });
      continue;
    }
    const isItem = isListItem(text);
    const [words, label] = withoutHangingLabel(text);
    if (isItem) items.push({ markdown: escapeMarkdown(words.slice(2).trim()), range });
    else {
      endList();
      if (words !== '') blocks.push({ kind: 'paragraph', markdown: escapeMarkdown(words), range });
    }
    if (label === '') continue;
    endList();
    blocks.push({ kind: 'reveal', summary: escapeMarkdown(label), markdown: '', range });
  }
  endList();
  return blocks;
};

const isListItem = (text: string): boolean => /^[-•*]\s/u.test(text);

/** What hangs on the line “Section titled …” that makes a heading of the line before it. Quotes and dashes may differ. */
const afterSectionTitle = (line: string, below: string): string | undefined => {
  const intro = /^Section titled [“"]/u.exec(below)?.[0];
  if (intro === undefined) return undefined;
  const reach = below.slice(intro.length, intro.length + line.length + 20);
  const end = [...reach.matchAll(/[”"]/gu)].find(({ index }) => normalised(escapeMarkdown(reach.slice(0, index))) === normalised(escapeMarkdown(line)));
  return end === undefined ? undefined : below.slice(intro.length + end.index + 1).trim();
};

const listOf = (items: readonly ListItem[]): List => ({
  kind: 'list',
  items,
  markdown: items.map(({ markdown }) => listItem('-', markdown)).join('\n'),
  range: { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 },
});
