import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type Block, type List, markdownOf, type Paragraph } from '../markdown/blocks';
import { follows, questionStart, type QuestionStart, withoutCount } from '../evidence/questionStart';

/** A question as it stands: the block that starts it and those that go on with it. */
export interface Question {
  /** Missing where nothing marks the start. */
  readonly start: QuestionStart | undefined;
  readonly blocks: readonly Block[];
}

/** The questions that stand before an answer. The last one is what it answers. */
export interface Questions {
  readonly introduction: readonly Block[];
  readonly questions: readonly Question[];
}

/** Some blocks, and where questions start in them. */
export interface Asked {
  readonly blocks: readonly Block[];
  readonly starts: readonly Start[];
}

/**
 * Cuts blocks where questions start. `isSeries` tells whether a start that comes more than once counts questions: it
 * may count the parts of one.
 */
export const questionsIn = ({ blocks, starts: own }: Asked, isSeries: (start: QuestionStart) => boolean): Questions => {
  const [first] = own;
  if (first === undefined || (own.length > 1 && !isSeries(first.start)))
    return { introduction: [], questions: [{ start: undefined, blocks }] };
  return {
    introduction: blocks.slice(0, first.at),
    questions: own.map(({ at, start }, nth) => ({ start, blocks: blocks.slice(at, own[nth + 1]?.at) })),
  };
};

/** Which block starts a question, and how. */
export interface Start {
  readonly at: number;
  readonly start: QuestionStart;
}

/**
 * Looks where questions start: those of the series that counts most, each after the one before it. Where several things
 * could start them, a number counts more than a word, and a word more than bold type.
 */
export const askedIn = (blocks: readonly Block[]): Asked => ({ blocks, starts: startsIn(blocks) });

const startsIn = (blocks: readonly Block[]): readonly Start[] => {
  const starts: Start[] = [];
  for (const [at, block] of blocks.entries()) {
    const start = questionStart(block);
    if (start !== undefined) starts.push({ at, start });
  }
  if (starts.length < 2) return starts;
  const series = surest(starts.map(({ start }) => start))?.series;
  const own: Start[] = [];
  for (const each of starts) {
    const before = own.at(-1);
    if (each.start.series === series && (before === undefined || follows(each.start, before.start))) own.push(each);
  }
  return own;
};

/** The first of those that count most. */
const surest = (starts: readonly QuestionStart[]): QuestionStart | undefined =>
  starts.reduce(
    (best: QuestionStart | undefined, each) => (best === undefined || rank(each) < rank(best) ? each : best),
    undefined,
  );

const rank = ({ series }: QuestionStart): number => (series === '1' || series === 'q' ? 0 : series === 'bold' ? 2 : 1);

/** The prompt of a question: its Markdown without its count. */
export const promptOf = (blocks: readonly Block[]): Markdown => {
  const [first] = blocks;
  if (first === undefined) return '';
  const item = first.kind === 'list' && first.items.length === 1 ? first.items[0] : undefined;
  const isText = first.kind === 'paragraph' || first.kind === 'heading' || item !== undefined;
  const markdown = isText ? withoutCount((item ?? first).markdown) : first.markdown;
  return blocks.length === 1 ? markdown : markdownOf([{ markdown }, ...blocks.slice(1)]);
};

/** Whether a text ends as a question does, quotes and brackets aside. */
export const endsAsQuestion = (markdown: Markdown): boolean => {
  const end = markdown.slice(-400);
  return mayEndAsQuestion.test(end) && /\?["”’')\]*_]*$/u.test(plainText(end));
};

/** A question mark shows only where one is written, by itself or as an entity. */
const mayEndAsQuestion = /[?&]/u;

/** Each item of a list as a question of its own. */
export const questionsInList = (list: List): readonly Question[] =>
  list.items.map(({ markdown, number, range }, at) => {
    const block: Paragraph = { kind: 'paragraph', markdown, range };
    return { start: { series: '1', ordinal: number ?? at + 1 }, blocks: [block] };
  });
