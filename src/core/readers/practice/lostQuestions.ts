import type { Problem } from '../../exercise/problem';
import type { Block } from '../markdown/blocks';
import { questionStart, type QuestionStart } from '../evidence/questionStart';
import { endsAsQuestion } from './questions';

/**
 * Tells where a question was left out: between folded answers of one label, or before the second one of none, nothing stands; or nothing
 * that is counted stands between open ones, where questions are.
 */
export const lostQuestions = (blocks: readonly Block[]): readonly Problem[] => {
  const problems: Problem[] = [];
  const starts = blocks.some(({ kind }) => kind === 'reveal') ? blocks.map(questionStart) : [];
  const next = nextOf(starts);
  let asked: QuestionStart | undefined;
  let isOpen = false;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (starts[at] !== undefined) {
      asked = starts[at];
      isOpen = false;
    }
    const isFolded =
      block.kind === 'details' && before?.kind === 'details' && ['', before.summary].includes(block.summary);
    const isNext = block.kind === 'reveal' && isOpen && asked !== undefined && isUncounted(asked, next[at], before);
    if (isFolded || isNext) problems.push(noQuestion(block));
    isOpen ||= block.kind === 'reveal';
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

/** Whether a question of a series was left out: the next one counts two further, or the last block before an answer after them is none. */
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
