import { type Named, namedFirst, unknownFirst } from '../../exercise/kinds/namedFirst';
import { type Block, markdownOf } from '../markdown/blocks';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { made } from '../finder/maker';
import { withoutBoundary } from './marks';
import { openedItem } from './openedItem';
import { proseKey } from './proseKey';
import { withoutCount } from '../evidence/questionStart';
import { type MarkedRun, runIn } from './runs';
import type { TaskLocation } from './task';

/** A choice, where options are counted by letters before an answer that begins by naming some of them. */
export const choiceOf = (
  asked: readonly Block[],
  answer: readonly Block[],
  place: TaskLocation,
): ExerciseDraft | undefined => {
  const run = optionsIn(asked.flatMap(openedItem));
  if (run === undefined) return undefined;
  const question = [markdownOf(run.before), run.lead, markdownOf(run.after)].filter((text) => text !== '').join('\n\n');
  const options = run.entries.map(({ written, text }) => ({ label: written, text: withoutBoundary(text) }));
  const explanation = markdownOf(answer);
  const correct = namedFirst(explanation, options);
  const unknown = correct.length > 0 ? [] : unknownFirst(explanation, options);
  if (question === '' || correct.length + unknown.length === 0 || answersEach(answer, options)) return undefined;
  return made({
    prompt: withoutCount(question),
    choice: { options, correct, unknown },
    answer: explanation,
    location: place,
  });
};

/** Options stand in a list, or in lines of their own; letters in running text (“explain (a) and (b)”) are none. */
const optionsIn = (asked: readonly Block[]): MarkedRun | undefined => {
  const run = runIn(asked, 'letter', 'written');
  if (
    run === undefined ||
    run.entries.length > 10 ||
    run.entries.some(({ mark }, at) => mark.charCodeAt(0) !== 65 + at)
  )
    return undefined;
  return run.tangled || (run.inline && /\([a-z]\)/iu.test(markdownOf(asked))) ? undefined : run;
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
