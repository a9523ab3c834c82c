import type { Problem } from '../../exercise/problem';
import type { Block } from '../markdown/blocks';
import { questionStart, type QuestionStart } from '../evidence/questionStart';
import { endsAsQuestion } from './questions';

/**
 * Tells where a question was left out: between answers of one label, or before the second one of none, nothing stands;
 * or nothing that is counted stands between open ones, where questions are. The blocks of a group, and the same after
 * the open answers were ended.
 */
export const lostQuestions = (blocks: readonly Block[], ended: readonly Block[]): readonly Problem[] => {
  const bare = ended.flatMap((block, at) => {
    const before = ended[at - 1];
    const isBare =
      block.kind === 'details' && before?.kind === 'details' && ['', before.summary].includes(block.summary);
    return isBare ? [noQuestion(block)] : [];
  });
  return blocks.some(({ kind }) => kind === 'reveal') ? [...bare, ...uncounted(blocks)] : bare;
};

const uncounted = (blocks: readonly Block[]): readonly Problem[] => {
  const problems: Problem[] = [];
  const starts = blocks.map(questionStart);
  const next = nextOf(starts);
  let asked: QuestionStart | undefined;
  let isOpen = false;
  for (const [at, block] of blocks.entries()) {
    if (starts[at] !== undefined) {
      asked = starts[at];
      isOpen = false;
    }
    if (block.kind !== 'reveal') continue;
    if (isOpen && asked !== undefined && isUncounted(asked, next[at], blocks[at - 1])) problems.push(noQuestion(block));
    isOpen = true;
  }
  return problems;
};

/** For each place the next start of a question from there on. */
const nextOf = (starts: readonly (QuestionStart | undefined)[]): readonly (QuestionStart | undefined)[] => {
  let next: QuestionStart | undefined;
  return starts
    .toReversed()
    .map((start) => (next = start ?? next))
    .toReversed();
};

/**
 * Whether a question of a series was left out: the next one counts two further, or the last block before an answer
 * after them is none.
 */
const isUncounted = (asked: QuestionStart, next: QuestionStart | undefined, last: Block | undefined): boolean =>
  next === undefined
    ? asked.ordinal >= enoughCounted && last?.kind === 'paragraph' && !endsAsQuestion(last.markdown)
    : next.series === asked.series && next.ordinal === asked.ordinal + 2;

/** So many questions are counted before one that is not is taken for an answer. */
const enoughCounted = 3;

const noQuestion = ({ range }: Block): Problem => ({
  line: range.start,
  severity: 'warning',
  code: 'no-question',
  message: 'No question stands before this answer, and so it goes on with the one above it.',
});
