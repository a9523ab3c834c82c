import type { Element } from 'hast';
import type { Problem } from '../../exercise/problem';
import { type Block, type List, type ListItem, markdownOf } from '../markdown/blocks';
import { escapeLineStarts, fenced } from '../../text/escapeMarkdown';
import { foldTags } from '../markdown/mendedFolds';
import { listItem } from '../markdown/lists';
import { tableBlock } from '../markdown/markdownTable';
import { inlineMarkdown } from './htmlInline';
import { type Child, childrenOf, findElement, hasClass, isElement, isHidden, rangeOfNode, textOf } from './htmlTree';

type Report = (problem: Problem) => void;

const blockNames = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

const isBlock = (node: Child): node is Element =>
  isElement(node) && (blockNames.has(node.tagName) || node.tagName.includes('-'));

/** The blocks of HTML nodes. Boxes show nothing themselves: what is in them stands for them. */
export const htmlBlocks = (nodes: readonly Child[], report: Report): readonly Block[] => {
  const blocks: Block[] = [];
  let inline: Child[] = [];
  const endInline = () => {
    const [first, last] = [inline.find(isShown), inline.findLast(isShown)];
    const markdown = inlineMarkdown(inline);
    if (first !== undefined && last !== undefined && markdown !== '') {
      blocks.push({
        kind: 'paragraph',
        markdown: escapeLineStarts(markdown),
        range: { start: rangeOfNode(first).start, end: rangeOfNode(last).end },
      });
    }
    inline = [];
  };
  for (const node of nodes) {
    if (isHidden(node)) continue;
    if (isBlock(node)) {
      endInline();
      for (const block of (writers[node.tagName] ?? insides)(node, report)) blocks.push(block);
    } else inline.push(node);
  }
  endInline();
  return blocks;
};

const isShown = (node: Child): boolean => node.type !== 'text' || node.value.trim() !== '';

type Writer = (element: Element, report: Report) => readonly Block[];

const insides: Writer = (element, report) => htmlBlocks(childrenOf(element), report);

const heading =
  (level: number): Writer =>
  (element) => [{ kind: 'heading', level, markdown: inlineMarkdown(childrenOf(element)), range: rangeOfNode(element) }];

const quote: Writer = (element, report) => {
  const inner = markdownOf(insides(element, report));
  return inner === '' ? [] : [{ kind: 'other', markdown: inner.replace(/^/gmu, '> '), range: rangeOfNode(element) }];
};

/** Rows of Expressive Code and of Docusaurus are boxes, with no line break between them. */
const fence: Writer = (element) => {
  const rows = rowsIn(element);
  const lines =
    rows.length > 0
      ? rows.map((row) => textOf(row).replace(/\n$/u, ''))
      : textOf(element).replace(/\n$/u, '').split('\n');
  const language = element.properties.dataLanguage;
  const info = typeof language === 'string' && language !== 'plaintext' ? language : '';
  return [{ kind: 'fence', lines, markdown: fenced(lines, info), range: rangeOfNode(element) }];
};

const rowsIn = (element: Element): readonly Element[] =>
  childrenOf(element).flatMap((child) =>
    isElement(child) ? (hasClass(child, 'ec-line') || hasClass(child, 'token-line') ? [child] : rowsIn(child)) : [],
  );

/** Code with numbered lines may stand in a table of its own. */
const table: Writer = (element, report) => {
  const code = hasClass(element, 'highlighttable') ? findElement(element, (each) => hasClass(each, 'code')) : undefined;
  if (code !== undefined) return insides(code, report);
  const rows = cellsIn(element, 'tr').map((row) => ({
    row,
    cells: cellsIn(row, 'th', 'td').map((cell) => inlineMarkdown(childrenOf(cell)).replace(/\n/gu, ' ')),
  }));
  return [
    tableBlock(
      rows.map(({ cells }) => cells),
      rows.map(({ row }) => rangeOfNode(row).start),
      rangeOfNode(element),
    ),
  ];
};

const cellsIn = (element: Element, ...names: readonly string[]): readonly Element[] =>
  childrenOf(element).flatMap((child) =>
    isElement(child) ? (names.includes(child.tagName) ? [child] : cellsIn(child, ...names)) : [],
  );

/**
 * A list is cut where an item holds a folded answer, which then follows its question, and where what is no item stands
 * in it, for its end was forgotten.
 */
const list: Writer = (element, report) => {
  const isOrdered = element.tagName === 'ol';
  let number = typeof element.properties.start === 'number' ? element.properties.start : 1;
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(listOf(items));
    items = [];
  };
  for (const item of childrenOf(element)) {
    if (!isElement(item, 'li')) {
      const beside = htmlBlocks([item], report);
      if (beside.length > 0) endList();
      for (const block of beside) blocks.push(block);
      continue;
    }
    const inner = htmlBlocks(childrenOf(item), report);
    const fold = inner.findIndex(({ kind }) => kind === 'details' || kind === 'reveal' || kind === 'card');
    const own = fold < 0 ? inner : inner.slice(0, fold);
    const markdown = own.map((block) => block.markdown).join(own.some(({ kind }) => kind === 'fence') ? '\n\n' : '\n');
    const range =
      fold < 0
        ? rangeOfNode(item)
        : { start: rangeOfNode(item).start, end: own.at(-1)?.range.end ?? rangeOfNode(item).end };
    if (markdown !== '') items.push({ markdown, range, ...(isOrdered ? { number } : {}) });
    number++;
    if (fold < 0) continue;
    endList();
    for (const block of inner.slice(fold)) blocks.push(block);
  }
  endList();
  return blocks;
};

const listOf = (items: readonly ListItem[]): List => ({
  kind: 'list',
  items,
  markdown: items
    .map(({ markdown, number }) => listItem(number === undefined ? '-' : `${number}.`, markdown))
    .join('\n'),
  range: { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 },
});

const details: Writer = (element, report) => {
  const range = rangeOfNode(element);
  const summary = childrenOf(element).find((child) => isElement(child, 'summary'));
  const body = childrenOf(element).filter((child) => child !== summary);
  if (hasClass(element, 'flashcard')) return [cardOf(element, summary, body, report)];
  const words = summary === undefined ? '' : markdownOf(htmlBlocks(childrenOf(summary), report));
  const blocks = htmlBlocks(body, report);
  if (!isClosed(element)) {
    report({
      line: range.start,
      severity: 'error',
      code: 'unclosed-details',
      message:
        'This <details> is never closed: </details> was expected below. What follows is read up to the next question or heading.',
    });
    return [
      { kind: 'reveal', summary: words, markdown: words, range: { start: range.start, end: range.start + 1 } },
      ...blocks,
    ];
  }
  const inner = blocks.map((block): Block => (block.kind === 'details' ? { ...block, kind: 'other' } : block));
  return [
    {
      kind: 'details',
      summary: words,
      blocks: inner,
      range,
      markdown: `<details><summary>${words}</summary>\n\n${markdownOf(inner)}\n\n</details>`,
    },
  ];
};

const isClosed = ({ data }: Element): boolean => data?.position === undefined || data.position.closing !== undefined;

/** The flashcard component: its labels “Q.” and “A.” are not part of it. */
const cardOf = (element: Element, summary: Child | undefined, body: readonly Child[], report: Report): Block => {
  const front = findElement(element, (each) => hasClass(each, 'flashcard-question'));
  const back = findElement(element, (each) => hasClass(each, 'flashcard-answer'));
  const blocks = htmlBlocks(back === undefined ? body : childrenOf(back), report);
  const question =
    front === undefined
      ? inlineMarkdown(summary === undefined ? [] : childrenOf(summary)).replace(/^Q[.:]\s+/u, '')
      : inlineMarkdown(childrenOf(front));
  return { kind: 'card', front: question, blocks, markdown: markdownOf(blocks), range: rangeOfNode(element) };
};

const writers: Readonly<Record<string, Writer>> = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  blockquote: quote,
  aside: quote,
  pre: fence,
  table,
  ul: list,
  ol: list,
  details,
  summary: (element, report) => {
    const { start } = rangeOfNode(element);
    report(foldTags(start, 'This <summary> has no <details> before it; it is read as if it had one.'));
    const words = markdownOf(insides(element, report));
    return [{ kind: 'reveal', summary: words, markdown: words, range: { start, end: start + 1 } }];
  },
  hr: () => [],
};
