import type { Block, Card, Details, List, Paragraph } from '../markdown/blocks';
import { isCloze } from './clozeOf';
import { type Asked, askedIn } from './questions';
import { isHintLabel } from '../words/revealLabel';

/** What a page asks and, where it comes, the answer that closes it. */
export interface QuestionAndAnswer {
  readonly asked: Asked;
  /** Missing at the end of a section. */
  readonly answer: Closing | undefined;
  /** What a folded part below a cloze says of it. */
  readonly explanation: readonly Block[];
}

/** What ends a turn; a card and a cloze bring their own question. */
export type Closing = Details | Card | Paragraph;

/**
 * Divides a section into turns. Hints belong to what is asked; a further folded part belongs to the answer before it.
 */
export const turnsOf = (
  blocks: readonly Block[],
  isQuestion: (details: Details, asked: readonly Block[]) => boolean,
): readonly QuestionAndAnswer[] => {
  const turns: Open[] = [];
  let asked: Block[] = [];
  for (const block of blocks) {
    const before = turns.at(-1);
    if (block.kind === 'details' && isHintLabel(block.summary)) asked.push({ ...block, kind: 'other' });
    else if (
      block.kind === 'details' &&
      asked.length === 0 &&
      before !== undefined &&
      goesOn(before.answer) &&
      !isQuestion(block, [])
    ) {
      if (before.answer.kind === 'details' && block.summary !== before.answer.summary) before.more.push(titleOf(block));
      for (const each of block.blocks) before.more.push(each);
    } else if (block.kind === 'details' || block.kind === 'card' || isCloze(block, asked.at(-1))) {
      turns.push({ asked, answer: block, more: [] });
      asked = [];
    } else asked.push(block);
  }
  if (asked.length > 0) turns.push({ asked, answer: undefined, more: [] });
  return withListsSplit(turns).map(({ asked: before, answer, more }): QuestionAndAnswer => ({
    asked: askedIn(before),
    answer: answer?.kind === 'details' ? extended(answer, more) : answer,
    explanation: answer?.kind === 'paragraph' ? more : [],
  }));
};

const goesOn = (answer: Closing | undefined): answer is Details | Paragraph =>
  answer?.kind === 'details' || answer?.kind === 'paragraph';

interface Open {
  readonly asked: readonly Block[];
  readonly answer: Closing | undefined;
  /** What goes on with the answer. */
  readonly more: Block[];
}

const titleOf = ({ summary, range }: Details): Block => ({ kind: 'paragraph', markdown: `**${summary}**`, range });

const extended = (answer: Details, more: readonly Block[]): Details =>
  more.length === 0
    ? answer
    : {
        ...answer,
        blocks: [...answer.blocks, ...more],
        range: { start: answer.range.start, end: more.at(-1)?.range.end ?? answer.range.end },
      };

/** Where items of an ordered list are asked one by one, an item without an answer of its own is a question too. */
const withListsSplit = (turns: readonly Open[]): readonly Open[] => {
  const isAskedByItem = ({ asked, answer }: Open) =>
    answer?.kind === 'details' && isOrdered(asked.at(-1), (count) => count === 1);
  if (!turns.some(isAskedByItem)) return turns;
  return turns.map((turn) => ({
    ...turn,
    asked: turn.asked.flatMap((block): readonly Block[] =>
      isOrdered(block, (count) => count > 1) ? itemsOf(block) : [block],
    ),
  }));
};

const isOrdered = (block: Block | undefined, fits: (count: number) => boolean): block is List =>
  block?.kind === 'list' && fits(block.items.length) && block.items.every(({ number }) => number !== undefined);

const itemsOf = (list: List): readonly List[] =>
  list.items.map((item) => ({
    ...list,
    items: [item],
    range: item.range,
    markdown: `${item.number ?? 1}. ${item.markdown}`,
  }));
