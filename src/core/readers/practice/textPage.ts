import { normalised } from '../../exercise/identity';
import type { Block, List, ListItem } from '../markdown/blocks';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { listItem } from '../markdown/lists';
import { type CopiedLine, withTables } from './copiedTable';
import { joinedAnswers } from './joinedAnswers';
import type { Page } from './page';
import { repeatedRevealLines, withoutHangingLabel } from '../words/revealLine';

interface Line extends CopiedLine {
  readonly isHeading: boolean;
}

/**
 * A page as text copied from the screen. Each line is a paragraph, a heading, a list item or the label of an answer; a
 * label may hang on the line before it, and what follows a heading on “Section titled …”.
 */
export const textPage = (text: string): Page => {
  const lines = linesOf(text);
  const [first, ...rest] = lines;
  const hasTitle = first !== undefined && !first.isHeading && !isListItem(first.text);
  return {
    fields: hasTitle ? { title: first.text } : {},
    blocks: blocksOf(hasTitle ? rest : lines),
    problems: joinedAnswers(lines),
  };
};

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  const hasCards = /^(?:Section titled .*[”"])?Q\. /mu.test(text);
  const add = (words: string, at: number, isHeading = false) => {
    if (words !== '') lines.push({ text: words, at, isHeading });
  };
  text.split(/\r\n?|\n/u).forEach((whole, at) => {
    const line = whole.replace(indentedNumber, '- ').trim();
    if (line !== '' && whole.includes('\t')) {
      lines.push({ text: line, at, isHeading: false, cells: whole.split('\t') });
      return;
    }
    const before = lines.at(-1);
    const cut = before && cutAtSectionTitle(before.text, line);
    if (before !== undefined && cut !== undefined) {
      lines.pop();
      add(cut.above, before.at);
      add(cut.title, before.at, true);
    }
    const rest = cut?.below ?? line.replace(strayTitle, '');
    for (const words of hasCards && !isListItem(rest) ? rest.split(hangingCard) : [rest]) add(words, at);
  });
  return lines;
};

/** What says that a heading stands above, where none does. */
const strayTitle = /^Section titled “[^”]{0,200}”/u;

/** How some browsers write the items of an ordered list. */
const indentedNumber = /^ {2,}\d{1,3}\. /u;

/**
 * Where a card hangs on the answer of the one before it, as in `f(2)Q. Why?`. After a space or a capital its question
 * must end the line.
 */
const hangingCard =
  /(?<=[^\s\p{Lu}:([“"‘-])(?=Q\. \D)|(?<=[^\s:(]) ?(?=Q\. .{1,300}\?$)|(?<=[^\s\p{Lu}:(]) (?=Q\. (?:[^.]|\.(?!\s)){1,300}$)/u;

const blocksOf = (lines: readonly Line[]): readonly Block[] => {
  const blocks: Block[] = [];
  const labels = repeatedRevealLines(lines.map(({ text }) => text));
  let items: ListItem[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(listOf(items));
    items = [];
  };
  for (const line of withTables(lines)) {
    if ('kind' in line) {
      endList();
      blocks.push(line);
      continue;
    }
    const { text, at, isHeading, cells } = line;
    const range = { start: at, end: at + 1 };
    if (isHeading) {
      endList();
      blocks.push({ kind: 'heading', level: 0, markdown: escapeMarkdown(text), range });
      continue;
    }
    const isItem = isListItem(text);
    const [words, label] = labels.has(text) ? ['', text] : cells === undefined ? withoutHangingLabel(text) : [text, ''];
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

/**
 * The heading above a line “Section titled …”, which says what it is: the line before it, or the end of that, where it
 * hangs on code; and what hangs on that line itself. Quotes and dashes may differ.
 */
const cutAtSectionTitle = (
  line: string,
  below: string,
): { readonly above: string; readonly title: string; readonly below: string } | undefined => {
  const intro = /^Section titled [“"]/u.exec(below)?.[0];
  if (intro === undefined) return undefined;
  const reach = below.slice(intro.length, intro.length + Math.min(line.length, longestTitle) + 20);
  for (const { index } of reach.matchAll(/[”"]/gu)) {
    const title = reach.slice(0, index);
    const isWhole = line.length < index + 20 && isSame(line, title);
    const start = isWhole ? 0 : line.length - index;
    if (isWhole || (start > 0 && isSame(line.slice(start), title)))
      return {
        above: line.slice(0, start),
        title: line.slice(start),
        below: below.slice(intro.length + index + 1).trim(),
      };
  }
  return undefined;
};

const longestTitle = 500;

const isSame = (one: string, other: string): boolean =>
  normalised(escapeMarkdown(one)) === normalised(escapeMarkdown(other));

const listOf = (items: readonly ListItem[]): List => ({
  kind: 'list',
  items,
  markdown: items.map(({ markdown }) => listItem('-', markdown)).join('\n'),
  range: { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 },
});
