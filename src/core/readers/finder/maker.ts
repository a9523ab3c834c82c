import { clozeDraft, type Hidden } from '../../exercise/kinds/cloze';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { orderingDraft } from '../../exercise/kinds/ordering';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Markdown } from '../../text/markdown';
import type { Problem } from '../../exercise/problem';
import { choiceDraft, type Option } from '../../exercise/kinds/choice';
import { questionDraft } from './openQuestion';

/** A question as it was found: all that an exercise is made of. */
export interface Asked {
  readonly location: SourceLocation;
  readonly prompt: Markdown;
  /** Missing where the question is open. */
  readonly choice?: {
    readonly options: readonly Option[];
    /** Indexes into the options. */
    readonly correct: readonly number[];
    /** Letters that its answer names and no option has. */
    readonly unknown?: readonly string[] | undefined;
    /** Whether what its answer says fits several options. */
    readonly isUnclear?: boolean | undefined;
  };
  /** The parts of the prompt that are to be filled in, where it is a text with gaps. */
  readonly gaps?: readonly Hidden[];
  /** The steps in their right order, where they are to be put into it. */
  readonly steps?: readonly Markdown[];
  /** The answer; of a choice or an order, why it is that. */
  readonly answer: Markdown;
}

/**
 * One exercise: a choice where there are options, a cloze where there are gaps, an ordering where there are steps, else
 * an open question.
 */
export const made = ({ location, prompt, choice, gaps, steps, answer }: Asked): ExerciseDraft => {
  if (steps !== undefined)
    return orderingDraft({ prompt, steps, order: steps.map((_, at) => at), takeaway: answer }, location);
  if (gaps !== undefined) return clozeDraft(prompt, gaps, location, answer);
  if (choice === undefined) return questionDraft(prompt, answer, location);
  const { options, correct, unknown = [], isUnclear = false } = choice;
  const draft = choiceDraft({ prompt, options, correct, explanation: answer }, location);
  const line = location.range.start;
  if (isUnclear) return { ...draft, problems: [unclear(line)] };
  return unknown.length === 0
    ? draft
    : {
        ...draft,
        problems: [
          ...draft.problems.filter(() => correct.length > 0),
          ...unknown.map((letter) => unknownLetter(line, letter, options)),
        ],
      };
};

const unclear = (line: number): Problem => ({
  line,
  severity: 'error',
  code: 'unclear-answer',
  message: 'The answer fits more than one option, so none is taken for right; the letter of one was expected.',
});

const unknownLetter = (line: number, letter: string, options: readonly Option[]): Problem => ({
  line,
  severity: 'error',
  code: 'unknown-letter',
  message: `The answer names “${letter}”, which is no option; one of ${options.map(({ label }) => label).join(', ')} was expected.`,
});
