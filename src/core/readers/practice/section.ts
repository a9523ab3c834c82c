import { concat } from '../../base/concat';
import type { Markdown } from '../../text/markdown';
import type { Problem } from '../../exercise/problem';
import { type Block, type Details, markdownOf } from '../markdown/blocks';
import { answered, type Outcome } from './answered';
import { withCards } from './cards';
import { clozeOf, withClozesApart } from './clozeOf';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Group } from './groups';
import { withInlineAnswers } from './inlineAnswers';
import { openKey } from './lostKey';
import { lostMarks } from './lostMarks';
import { lostQuestions } from './lostQuestions';
import { withAnswersEnded } from './openAnswers';
import { locationOf } from './taskLocation';
import { endsAsQuestion } from './questions';
import { questionStart, withoutCount } from '../evidence/questionStart';
import { isRevealLabel } from '../words/revealLabel';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
import { seriesOf } from './series';
import { turnsOf } from './questionsAndAnswers';
import { lastQuestions, unanswered } from './unanswered';

/** What was understood of one group of a page. */
export interface Understood {
  readonly introduction: Markdown;
  readonly drafts: readonly ExerciseDraft[];
  readonly problems: readonly Problem[];
  /** Whether the heading is the question, so that it opens no section of its own. */
  readonly headingAsks: boolean;
}

/** Reads a group of blocks. `labels` are summaries that the page uses again and again. */
export const understood = (group: Group, labels: ReadonlySet<Markdown>): Understood => {
  const isQuestion = ({ summary }: Details, asked: readonly Block[]) =>
    !isRevealLabel(summary) &&
    !labels.has(summary) &&
    (endsAsQuestion(summary) || !asked.some((block) => questionStart(block) !== undefined));
  const blocks = withInlineAnswers(withCards(withClozesApart(group.blocks)));
  const ended = withAnswersEnded(blocks);
  const turns = turnsOf(ended, isQuestion);
  const series = seriesOf(turns);
  const isOnly = turns.filter(({ answer }) => answer !== undefined).length === 1;
  const outcomes = turns.map(({ asked, answer, explanation }, at): Outcome => {
    const introduction = asked.blocks;
    if (answer === undefined)
      return {
        introduction,
        drafts: unanswered(lastQuestions(asked, group, series), group, series),
        problems: openKey(introduction),
      };
    if (answer.kind === 'details' && !isQuestion(answer, introduction))
      return answered(asked, answer, { group, series, isFirst: at === 0, isOnly });
    const place = locationOf(group, [answer]);
    if (answer.kind === 'card')
      return { introduction, drafts: [flashcardOf(answer.front, markdownOf(answer.blocks), place)] };
    if (answer.kind === 'paragraph')
      return {
        introduction,
        drafts: [clozeOf(answer, locationOf(group, [answer, ...explanation]), markdownOf(explanation))],
      };
    const ask = /flash ?cards?/iu.test(group.title) ? flashcardOf : selfCheckOf;
    return { introduction, drafts: [ask(withoutCount(answer.summary), markdownOf(answer.blocks), place)] };
  });
  return {
    introduction: markdownOf(outcomes.find(({ drafts }) => drafts.length > 0)?.introduction ?? []),
    drafts: concat(outcomes.map(({ drafts }) => drafts)),
    problems: [
      ...lostQuestions(blocks, ended),
      ...lostMarks(blocks),
      ...concat(outcomes.map(({ problems = [] }) => problems)),
    ],
    headingAsks: outcomes.some(({ headingAsks }) => headingAsks),
  };
};
