import { type Named, namedFirst, unknownFirst } from '../../exercise/kinds/namedFirst';
import { type Block, markdownOf } from '../markdown/blocks';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { made } from '../finder/maker';
import { wordsOf } from '../finder/named';
import { namedInLine } from '../finder/namedInLine';
import { withoutBoundary } from './marks';
import { openedItem } from './openedItem';
import { proseKey } from './proseKey';
import { type Counted, skipped, skippedIn, withoutRepeats } from './repeats';
import { withoutCount } from '../evidence/questionStart';
import { runIn } from './runs';
import type { TaskLocation } from './task';

/** A choice, where options are counted by letters before an answer that begins by naming some of them. */
export const choiceOf = (
  asked: readonly Block[],
  answer: readonly Block[],
  place: TaskLocation,
): ExerciseDraft | undefined => {
  const found = optionsIn(asked.flatMap(openedItem));
  if (found === undefined) return undefined;
  const { run, problems, missing } = found;
  const question = [markdownOf(run.before), run.lead, markdownOf(run.after)].filter((text) => text !== '').join('\n\n');
  const options = run.entries.map(({ written, text }) => ({ label: written, text: withoutBoundary(text) }));
  const explanation = markdownOf(answer);
  const first = namedFirst(explanation, options);
  const [line = ''] = explanation.split('\n', 1);
  const correct = first.length > 0 ? first : (namedInLine(wordsOf(line), options, false)?.correct ?? []);
  const lost = missing.map((label) => ({ label, text: '' }));
  const unknown =
    correct.length > 0
      ? []
      : namedFirst(explanation, [...lost, ...options]).includes(0) && lost.length > 0
        ? missing
        : unknownFirst(explanation, options);
  if (question === '' || correct.length + unknown.length === 0 || answersEach(answer, options)) return undefined;
  const draft = made({
    prompt: withoutCount(question),
    choice: { options, correct, unknown },
    answer: explanation,
    location: place,
  });
  return { ...draft, problems: [...problems, ...draft.problems] };
};

/**
 * Options stand in a list, or in lines of their own; letters in running text (“explain (a) and (b)”) are none. One of
 * their letters may be left out.
 */
export const optionsIn = (asked: readonly Block[]): (Counted & { readonly missing: readonly string[] }) | undefined => {
  const { run, problems } = withoutRepeats(runIn(asked, 'letter', 'written'));
  if (run === undefined || run.entries.length > 10) return undefined;
  const missing = skippedIn(run);
  if (missing.length > (run.inline ? 0 : 1)) return undefined;
  return run.tangled || (run.inline && /\([a-z]\)/iu.test(markdownOf(asked)))
    ? undefined
    : { run, problems: [...problems, ...missing.map((mark) => skipped(run, mark))], missing };
};

/** Whether the answer goes through the letters one by one, so that they are parts of the question and no options. */
const answersEach = (answer: readonly Block[], options: readonly Named[]): boolean => {
  const run = runIn(answer, 'letter', 'written');
  if (run !== undefined && (!run.inline || run.glued))
    return run.before.length === 0 && run.entries[0]?.mark === 'A' && run.entries[1]?.mark === 'B';
  const told = proseKey(
    answer,
    options.map(({ label }) => label.toUpperCase()),
  );
  return told?.entries[0]?.mark === 'A' && !verdict.test(told.entries[0].text);
};

const verdict =
  /^(?:\*\*)?(?:not |the |a )*(?:only |best |most |more )*(?:right|wrong|correct|incorrect|true|false|best|better|good|bad|answer|one|choice|option)/iu;
