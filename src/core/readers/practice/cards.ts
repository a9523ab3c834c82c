import { codeSpans } from '../../text/codeSpans';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type Block, type Card, markdownOf, type Paragraph, rangeOf } from '../markdown/blocks';
import { boldLead, joinBold } from '../markdown/bold';
import { isCloze } from './clozeOf';

const question = /^(?:\*\*|__)?\s*(?:Q(\d{0,3})|Front)\s?[.:]\s*(?:\*\*|__)?\s*/u;
const answerLine = /^\s*(?:\*\*|__)?(?:A\d{0,3}|Back)\s?[.:](?:\*\*|__)?\s*/u;
const answerWithin =
  /(?<=\s|[.?!)”"’*`])(?:\*\*|__)?A:(?:\*\*|__)?\s+|(?<=[.?!:…)”"’*`]\s?)(?:\*\*|__)?A\.(?:\*\*|__)?\s+(?=\S)/u;
const secondOption = /\sB\.\s/u;

/**
 * Turns `Q: …` with its `A: …` into cards, whether in lines, paragraphs or the items of a list, and a table of fronts
 * and backs.
 */
export const withCards = (blocks: readonly Block[]): readonly Block[] => {
  const result: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (block === undefined) break;
    const cards = cardsIn(block);
    if (cards.length > 0) {
      for (const card of cards) result.push(card);
      at++;
      continue;
    }
    const next = block.kind === 'paragraph' && question.test(block.markdown) ? endOfAnswer(blocks, at + 1) : at;
    if (next > at) result.push(cardOver(block, blocks.slice(at + 1, next)));
    else result.push(block);
    at = Math.max(at + 1, next);
  }
  return result;
};

/** Cards that one block holds whole. */
const cardsIn = (block: Block): readonly Card[] => {
  if (block.kind === 'paragraph') return linesToCards(block);
  if (block.kind === 'list') {
    const cards = block.items.flatMap((item) =>
      linesToCards({ kind: 'paragraph', markdown: item.markdown, range: item.range }),
    );
    return cards.length === block.items.length ? cards : [];
  }
  if (block.kind !== 'table' || !isCardTable(block.rows[0] ?? [])) return [];
  return block.rows.slice(1).flatMap(([front = '', back = ''], at) => {
    const line = block.lines[at + 1] ?? block.range.start;
    return front === ''
      ? []
      : [card(front, [{ kind: 'paragraph', markdown: back, range: { start: line, end: line + 1 } }])];
  });
};

const isCardTable = (header: readonly Markdown[]): boolean =>
  header.length === 2 &&
  /^(?:front|question|prompt|q)$/iu.test(plainText(header[0] ?? '')) &&
  /^(?:back|answer|a)$/iu.test(plainText(header[1] ?? ''));

const linesToCards = ({ markdown, range }: Paragraph): readonly Card[] => {
  if (!markdown.includes('Q') && !markdown.includes('Front')) return [];
  const lines = markdown.replace(nameBefore, '').split('\n');
  const starts = lines.flatMap((line, at) => (question.test(line) ? [at] : []));
  if (starts[0] === undefined || lines.slice(0, starts[0]).join(' ').length > longestLabel) return [];
  const cards = starts.map((start, nth) => {
    const end = starts[nth + 1] ?? lines.length;
    return cardIn(lines.slice(start, end), range.start + start, Math.min(range.end, range.start + end));
  });
  return cards.some((each) => each !== undefined)
    ? cards.map((each, nth) => each ?? withoutAnswer(lines, range.start, starts[nth] ?? 0, starts[nth + 1]))
    : [];
};

/** A question among cards that has no answer. */
const withoutAnswer = (lines: readonly Markdown[], from: number, start: number, end?: number): Card => ({
  ...card(frontOf(lines.slice(start, end).join('\n')), []),
  range: { start: from + start, end: from + (end ?? lines.length) },
});

/** Before its question a card may have a short name, as `**Card 3**`. */
const longestLabel = 30;

const nameBefore = /^[^\n:.?!]{1,29}[\d\s](?=Q\d{0,3}: )/u;

const cardIn = (lines: readonly Markdown[], start: number, end: number): Card | undefined => {
  const at = lines.findIndex((line, index) => index > 0 && answerLine.test(line));
  const text = lines.join('\n');
  const within = at > 0 ? null : answerOutsideCode(text);
  if (at < 0 && within === null) return undefined;
  const front = within === null ? lines.slice(0, at).join('\n') : text.slice(0, within.start);
  const back = within === null ? lines.slice(at).join('\n').replace(answerLine, '') : text.slice(within.end);
  return card(frontOf(front), [{ kind: 'paragraph', markdown: back.trim(), range: { start, end } }]);
};

const answerOutsideCode = (text: Markdown): { readonly start: number; readonly end: number } | null => {
  const found = answerWithin.exec(text);
  if (
    found === null ||
    (found[0].includes('A.') && secondOption.test(text)) ||
    codeSpans(text).some(({ start, end }) => start < found.index && found.index < end)
  )
    return null;
  return { start: found.index, end: found.index + found[0].length };
};

const questionMark = /^(?:Q\d{0,3}|Front)\s?[.:]\s*/u;

/** The question without its mark. */
const frontOf = (markdown: Markdown): Markdown => {
  const { bold, rest } = boldLead(markdown.trim());
  return bold === '' ? rest.replace(questionMark, '').trim() : joinBold({ bold: bold.replace(questionMark, ''), rest });
};

/** A card whose answer stands in the blocks after its question. */
const cardOver = (block: Block, answer: readonly Block[]): Card => {
  const [first, ...rest] = answer;
  const stripped =
    first?.kind === 'paragraph'
      ? { ...first, markdown: first.markdown.replace(answerLine, '').replace(/^A[.:]$/u, '') }
      : first;
  return {
    ...card(frontOf(block.markdown), stripped === undefined ? [] : [stripped, ...rest]),
    range: rangeOf([block, ...answer], block.range),
  };
};

/**
 * Where the answer after a `Q:` paragraph ends: at the next question or cloze. None is there where a folded answer
 * follows, or where the questions are counted and no `A:` comes.
 */
const endOfAnswer = (blocks: readonly Block[], from: number): number => {
  let end = from;
  while (end < blocks.length && !isNext(blocks[end], blocks[end - 1])) end++;
  const next = blocks[end];
  const counted = /^(?:\*\*|__)?\s*Q\d/u.test(blocks[from - 1]?.markdown ?? '');
  const first = blocks[from];
  const isAnswered = first?.kind === 'paragraph' && answerLine.test(first.markdown);
  if (next?.kind === 'details' || next?.kind === 'reveal' || (counted && !isAnswered)) return from - 1;
  return end;
};

const isNext = (block: Block | undefined, before: Block | undefined): boolean =>
  block?.kind === 'details' ||
  block?.kind === 'reveal' ||
  block?.kind === 'card' ||
  (block?.kind === 'paragraph' && (question.test(block.markdown) || isCloze(block, before)));

const card = (front: Markdown, blocks: readonly Block[]): Card => ({
  kind: 'card',
  front,
  blocks,
  markdown: markdownOf(blocks),
  range: rangeOf(blocks, { start: 0, end: 0 }),
});
