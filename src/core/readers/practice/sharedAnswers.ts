import type { Markdown } from '../../text/markdown';
import type { Details } from '../markdown/blocks';
import { withoutBoundary } from './marks';
import { type Asked, endsAsQuestion, promptOf, type Question, questionsIn, questionsInList } from './questions';
import { isAnswersHeading } from '../words/revealLabel';
import { type MarkedRun, runIn } from './runs';

/**
 * A question with its part of an answer that several questions share; without one where the answer has no part for it.
 */
export interface Shared {
  readonly question: Question;
  readonly answer: Markdown | undefined;
}

/**
 * Several counted questions before one answer that is counted likewise: each gets its part. Nothing where they do not
 * fit. `asking` wants most of them to end in question marks; else their count is enough, of a list under a heading
 * “Answers”.
 */
export const sharedAnswers = (
  asked: Asked,
  { summary, blocks }: Details,
  are: 'asking' | 'counted',
): readonly Shared[] | undefined => {
  const questions = countedQuestions(asked, summary);
  if (questions === undefined || (are === 'asking' && !mostAsk(questions))) return undefined;
  const run = runIn(blocks, 'digit', 'numbered') ?? runIn(blocks, 'digit', 'placed');
  if (run === undefined) return undefined;
  const byMark = partsOf(run);
  const shared = questions.map((question, at) => ({
    question,
    answer: byMark.get(String(question.start?.ordinal ?? at + 1)),
  }));
  return shared.filter(({ answer }) => answer !== undefined).length * 2 > questions.length &&
    run.entries.length <= questions.length
    ? shared
    : undefined;
};

const partsOf = ({ entries }: MarkedRun): ReadonlyMap<string, Markdown> =>
  new Map(entries.map(({ mark, text }) => [mark, withoutBoundary(text)]));

const countedQuestions = (asked: Asked, summary: Markdown): readonly Question[] | undefined => {
  if (asked.starts.length > 1) return questionsIn(asked, () => true).questions;
  const list = asked.blocks.findLast((block) => block.kind === 'list');
  if (list === undefined || list.items.length < 2 || list.items.length > mostQuestions) return undefined;
  const inList = questionsInList(list);
  return isAnswersHeading(summary) || mostAsk(inList) ? inList : undefined;
};

const mostQuestions = 500;

const mostAsk = (questions: readonly Question[]): boolean =>
  questions.filter(({ blocks }) => endsAsQuestion(promptOf(blocks))).length * 2 > questions.length;
