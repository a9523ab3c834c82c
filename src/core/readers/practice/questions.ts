import type { Markdown } from '../../markdown';
import { plainText } from '../../plainText';
import { type Block, type List, markdownOf, type Paragraph } from '../blocks';
import { follows, questionStart, type QuestionStart, withoutCount } from './questionStart';

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

/**
 * Cuts blocks where questions start. `isSeries` tells whether worded starts such as “Scenario B.” count questions here:
 * they may also count the parts of one.
 */
export const questionsIn = (blocks: readonly Block[], isSeries: (start: QuestionStart) => boolean): Questions => {
  const starts: { readonly at: number; readonly start: QuestionStart }[] = [];
  for (const [at, block] of blocks.entries()) {
    const start = questionStart(block);
    const before = starts.at(-1)?.start;
    if (start !== undefined && (before === undefined || follows(start, before))) starts.push({ at, start });
  }
  const series = starts[0]?.start;
  if (series === undefined || (starts.length > 1 && !isSeries(series))) return { introduction: [], questions: [{ start: undefined, blocks }] };
  return {
    introduction: blocks.slice(0, starts[0]?.at),
    questions: starts.map(({ at, start }, nth) => ({ start, blocks: blocks.slice(at, starts[nth + 1]?.at) })),
  };
};

/** The prompt of a question: its Markdown without its count. */
export const promptOf = (blocks: readonly Block[]): Markdown => {
  const [first, ...rest] = blocks;
  if (first === undefined) return '';
  const [item, ...others] = first.kind === 'list' ? first.items : [];
  const lead = item !== undefined && others.length === 0 ? item.markdown : first.markdown;
  const isText = first.kind === 'paragraph' || first.kind === 'heading' || lead !== first.markdown;
  const head = isText ? withoutCount(lead) : lead;
  return [head, markdownOf(rest)].filter((text) => text !== '').join('\n\n');
};

/** Whether a text ends as a question does, quotes and brackets aside. */
export const endsAsQuestion = (markdown: Markdown): boolean => /\?["”’')\]*_]*$/u.test(plainText(markdown.slice(-400)));

/** Each item of a list as a question of its own. */
export const questionsInList = (list: List): readonly Question[] =>
  list.items.map(({ markdown, number, range }, at) => {
    const block: Paragraph = { kind: 'paragraph', markdown, range };
    return { start: { series: '1', ordinal: number ?? at + 1 }, blocks: [block] };
  });
