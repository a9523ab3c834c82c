import type { Block, Details, List, Reveal } from '../markdown/blocks';
import { runIn } from './runs';
import { hangingAfter, hangingSentence } from './hangingQuestion';
import { follows, questionStart, type QuestionStart } from '../evidence/questionStart';

/**
 * Ends every answer that nothing ends in the source: before the next question of the series that is being asked; else,
 * where a further answer comes, before the block in front of it, which must be its question; else at the section's end.
 */
export const withAnswersEnded = (blocks: readonly Block[]): readonly Block[] => {
  if (!blocks.some(({ kind }) => kind === 'reveal')) return blocks;
  const ended: Block[] = [];
  let asked: QuestionStart | undefined;
  let usual: string | undefined;
  let askedInList = false;
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind !== 'reveal') {
      asked = questionStart(block) ?? asked;
      askedInList = block.kind === 'list' && block.items.length === 1 && (ended.length === 0 || askedInList);
      ended.push(block);
      at++;
      continue;
    }
    usual ??= block.summary;
    let end = at + 1;
    while (end < blocks.length && !isAnswer(blocks[end])) end++;
    const between = blocks.slice(at + 1, end);
    const next = blocks[end];
    const isMore = asked !== undefined && next?.kind === 'reveal' && next.summary !== usual;
    const { answer, question } = divide(between, {
      asked,
      isAsked: next !== undefined && next.kind !== 'card' && !isMore,
      askedInList,
    });
    ended.push(detailsOf(block, answer));
    for (const each of question) {
      asked = questionStart(each) ?? asked;
      ended.push(each);
    }
    at = end;
  }
  return ended;
};

const isAnswer = (block: Block | undefined): boolean =>
  block?.kind === 'reveal' || block?.kind === 'details' || block?.kind === 'card';

interface OpenQuestion {
  readonly asked: QuestionStart | undefined;
  /** Whether a question must stand at the end, for an answer to it follows. */
  readonly isAsked: boolean;
  readonly askedInList: boolean;
}

interface Divided {
  readonly answer: readonly Block[];
  readonly question: readonly Block[];
}

const divide = (blocks: readonly Block[], { asked, isAsked, askedInList }: OpenQuestion): Divided => {
  const started = asked && blocks.findIndex((block) => startsAfter(block, asked));
  if (started !== undefined && started >= 0)
    return { answer: blocks.slice(0, started), question: blocks.slice(started) };
  const hanging = isAsked ? dividedAtHanging(blocks, asked) : undefined;
  if (hanging !== undefined) return hanging;
  const last = blocks.at(-1);
  if (!isAsked || last === undefined || (blocks.length === 1 && !(askedInList && last.kind === 'list')))
    return { answer: blocks, question: [] };
  if (askedInList && last.kind === 'list' && last.items.length > 1) {
    return { answer: [...blocks.slice(0, -1), listPart(last, 0, -1)], question: [listPart(last, -1)] };
  }
  const cut = blocks.length > 2 && holdsParts(last) ? -2 : -1;
  return { answer: blocks.slice(0, cut), question: blocks.slice(cut) };
};

/** In copied text the next question hangs on the code that ends an answer, as in `f(2)6. Why?`. */
const dividedAtHanging = (blocks: readonly Block[], asked: QuestionStart | undefined): Divided | undefined => {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const counted = asked === undefined ? -1 : hangingAfter(block.markdown, asked);
    const cut = counted < 0 && blocks.length === 1 ? hangingSentence(block.markdown) : counted;
    if (cut < 0) continue;
    const part = (from: number, to?: number): Block => ({
      kind: 'paragraph',
      range: block.range,
      markdown: block.markdown.slice(from, to),
    });
    return { answer: [...blocks.slice(0, at), part(0, cut)], question: [part(cut), ...blocks.slice(at + 1)] };
  }
  return undefined;
};

const holdsParts = (block: Block): boolean => runIn([block], 'letter', 'written') !== undefined;

const startsAfter = (block: Block, asked: QuestionStart): boolean => {
  const start = questionStart(block);
  return start !== undefined && follows(start, asked);
};

const listPart = (list: List, from: number, to?: number): List => {
  const items = list.items.slice(from, to);
  return {
    ...list,
    items,
    range: { start: items[0]?.range.start ?? list.range.start, end: items.at(-1)?.range.end ?? list.range.end },
    markdown: items.map(({ markdown }) => `- ${markdown}`).join('\n'),
  };
};

const detailsOf = (reveal: Reveal, blocks: readonly Block[]): Details => ({
  kind: 'details',
  summary: reveal.summary,
  blocks,
  markdown: reveal.markdown,
  range: { start: reveal.range.start, end: blocks.at(-1)?.range.end ?? reveal.range.end },
});
