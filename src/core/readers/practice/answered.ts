import type { Problem } from '../../exercise/problem';
import { type Block, type Details, markdownOf } from '../markdown/blocks';
import { choiceOf } from './choiceOf';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Group } from './groups';
import { keyedExercise } from './keyedExercise';
import { lostKey } from './lostKey';
import { mayHoldRuns } from './mayHoldRuns';
import { locationOf } from './taskLocation';
import { type Asked, endsAsQuestion, promptOf, questionsIn } from './questions';
import { questionStart } from '../evidence/questionStart';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { isSeriesOf, type Series } from './series';
import { type Shared, sharedAnswers } from './sharedAnswers';
import { unanswered } from './unanswered';

/** What one turn gives. */
export interface Outcome {
  readonly introduction: readonly Block[];
  readonly drafts: readonly ExerciseDraft[];
  readonly problems?: readonly Problem[];
  /** Whether the heading is part of the question. */
  readonly headingAsks?: boolean;
}

/** The section around a turn. */
export interface SectionContext {
  readonly group: Group;
  readonly series: Series;
  readonly isFirst: boolean;
  /** Whether no other answer stands under the heading. */
  readonly isOnly: boolean;
}

/** Reads what is asked before a folded answer: a matching or classification, a choice, or open questions. */
export const answered = (asked: Asked, answer: Details, around: SectionContext): Outcome => {
  const { group, series } = around;
  const { blocks: all } = asked;
  if (all.length === 0 && !(around.isFirst && group.heading !== undefined))
    return { introduction: [], drafts: [], problems: [noQuestion(answer)] };
  const questioned = sharedAnswers(asked, answer, 'asking');
  if (questioned !== undefined) return partsOf(questioned, all, answer, group);

  const { introduction, question, earlier } = lastQuestion(asked, around);
  const place = (blocks: readonly Block[]) => locationOf(group, [blocks[0] ?? answer, answer]);
  const isCounted = mayHoldRuns(all);
  const keyed = isCounted ? keyedExercise(question, answer.blocks, place(question)) : undefined;
  if (keyed !== undefined) return { introduction, drafts: [...unanswered(earlier, group, series), keyed] };
  const keyedWhole =
    isCounted && question.length < all.length ? keyedExercise(all, answer.blocks, place(all)) : undefined;
  if (keyedWhole !== undefined) return { introduction: [], drafts: [keyedWhole] };
  const shared = sharedAnswers(asked, answer, 'counted');
  if (shared !== undefined) return partsOf(shared, all, answer, group);

  const headingAsks = question.length === 0 || (around.isFirst && around.isOnly && isHeadingPart(group, question));
  const whole = headingAsks && group.heading !== undefined ? [group.heading, ...question] : question;
  const owner = headingAsks ? { ...place(whole), headings: group.path.slice(0, -1) } : place(whole);
  const choice = isCounted || headingAsks ? choiceOf(whole, answer.blocks, owner) : undefined;
  const draft = choice ?? selfCheckOf(promptOf(whole), markdownOf(answer.blocks), owner);
  const problems = draft.kind === 'selfCheck' ? lostKey(whole, answer, owner) : [];
  return { introduction, drafts: [...unanswered(earlier, group, series), draft], headingAsks, problems };
};

/** Cuts off what stands before the question that is answered. */
const lastQuestion = (asked: Asked, { series, isFirst }: SectionContext) => {
  const { introduction, questions } = questionsIn(asked, isSeriesOf(series));
  const { start, blocks = [] } = questions.at(-1) ?? {};
  const length = series.usualLength ?? Infinity;
  if (start === undefined && isFirst && blocks.length > length) {
    return { introduction: blocks.slice(0, -length), question: blocks.slice(-length), earlier: [] };
  }
  return { introduction, question: blocks, earlier: questions.slice(0, -1) };
};

/**
 * A heading is part of the question where it is counted, where it asks and nothing below does, or where no words stand
 * below it.
 */
const isHeadingPart = ({ heading }: Group, question: readonly Block[]): boolean => {
  const [first] = question;
  if (heading === undefined || (first !== undefined && questionStart(first) !== undefined)) return false;
  const words = question.filter(({ kind }) => kind === 'paragraph');
  if (words.length === 0 || questionStart(heading) !== undefined) return true;
  return endsAsQuestion(heading.markdown) && !words.some(({ markdown }) => endsAsQuestion(markdown));
};

/** Questions that share an answer, and what stands before the first of them. */
const partsOf = (shared: readonly Shared[], asked: readonly Block[], answer: Details, group: Group): Outcome => {
  const start = shared[0]?.question.blocks[0]?.range.start ?? 0;
  return {
    introduction: asked.filter(({ range }) => range.end <= start),
    drafts: shared.map((each) => partOf(each, answer, group)),
  };
};

const partOf = ({ question, answer = '' }: Shared, { blocks, range }: Details, group: Group): ExerciseDraft => {
  const { headings, range: own } = locationOf(group, question.blocks);
  const end = answer === '' ? own.end : (blocks.at(-1)?.range.end ?? range.end);
  return selfCheckOf(promptOf(question.blocks), answer, { headings, range: { start: own.start, end } });
};

const noQuestion = ({ range }: Details): Problem => ({
  line: range.start,
  severity: 'warning',
  code: 'no-question',
  message: 'Nothing stands before this folded answer; its question was expected above it, or in its <summary>.',
});
