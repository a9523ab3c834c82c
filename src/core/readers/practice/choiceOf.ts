import type { Markdown } from '../../markdown';
import { plainText } from '../../plainText';
import { type Block, markdownOf } from '../blocks';
import type { Draft } from '../draft';
import { made } from '../finder/maker';
import { withoutBoundary } from './marks';
import { openedItem } from './openedItem';
import { proseKey } from './proseKey';
import { withoutCount } from './questionStart';
import { type Run, runIn } from './runs';
import type { Place } from './task';

/** A choice, where options are counted by letters before an answer that begins by naming some of them. */
export const choiceOf = (asked: readonly Block[], answer: readonly Block[], place: Place): Draft | undefined => {
  const run = optionsIn(asked.flatMap(openedItem));
  if (run === undefined) return undefined;
  const question = [markdownOf(run.before), run.lead, markdownOf(run.after)].filter((text) => text !== '').join('\n\n');
  const options = run.entries.map(({ written, text }) => ({ label: written, text: withoutBoundary(text) }));
  const explanation = markdownOf(answer);
  const correct = namedFirst(explanation, options);
  const unknown = correct.length > 0 ? [] : unknownFirst(explanation, options);
  if (question === '' || correct.length + unknown.length === 0 || answersEach(answer, options)) return undefined;
  return made({ prompt: withoutCount(question), choice: { options, correct, unknown }, answer: explanation, standing: place });
};

/** Options stand in a list, or in lines of their own; letters in running text (“explain (a) and (b)”) are none. */
const optionsIn = (asked: readonly Block[]): Run | undefined => {
  const run = runIn(asked, 'letter', 'written');
  if (run === undefined || run.entries.length > 10 || run.entries.some(({ mark }, at) => mark.charCodeAt(0) !== 65 + at)) return undefined;
  return run.tangled || (run.inline && /\([a-z]\)/iu.test(markdownOf(asked))) ? undefined : run;
};

/** Whether the answer goes through the letters one by one, so that they are parts of the question and no options. */
const answersEach = (answer: readonly Block[], options: readonly Named[]): boolean => {
  const run = runIn(answer, 'letter', 'written');
  if (run !== undefined && (!run.inline || run.glued)) return run.before.length === 0 && run.entries[0]?.mark === 'A' && run.entries[1]?.mark === 'B';
  const told = proseKey(answer, options.map(({ label }) => label.toUpperCase()));
  return told?.entries[0]?.mark === 'A' && !verdict.test(told.entries[0].text);
};

const verdict = /^(?:\*\*)?(?:not |the |a )*(?:only |best |most |more )*(?:right|wrong|correct|incorrect|true|false|best|better|good|bad|answer|one|choice|option)/iu;

interface Named {
  readonly label: string;
  readonly text: Markdown;
}

const opening = /^(?:(?:the )?(?:best |correct |right )?(?:answers?|options?|choices?|it)(?: (?:is|are|would be))?:? )?(?:both |options? )?/iu;
const oneMark = /^["“]?\(?([A-Za-z])\)?["”]?(?=$|[\s.,:;!)—–-])/u;
/** The next mark of an order: `C -> A`, `C, then A`, `C-A`. */
const thenOne = /^(?:\s*(?:->|=>|[→⇒<>]|,?\s+then)\s*|[-–])\(?[A-Z]\)?(?![\p{L}\p{N}])/u;
/** A letter with its bracket or stop, alone or before a reason. */
const strayMark = /^\(?([A-Ja-j])(?:\)|[.:](?=\s|$))/u;

/** The letter that an answer names first and no option has, where it can mean nothing else. */
const unknownFirst = (answer: Markdown, options: readonly Named[]): readonly string[] => {
  const [, letter] = strayMark.exec(plainText(answer.slice(0, longestOpening)).replace(opening, '')) ?? [];
  return letter === undefined || options.some(({ label }) => label.toUpperCase() === letter.toUpperCase()) ? [] : [letter];
};

const longestOpening = 200;

const goesOn = /^\s*(?:$|[.,:;!—–-]|\(|(?:is|are|was|because|since|as|and|or|only|does|do|would|will|has|works?|wins?|fits?)\b)/u;

/** The options that an answer names first: `(b) is right`, `B. Because …`, `Answer: A and C`; none where it puts them in order. */
export const namedFirst = (answer: Markdown, options: readonly Named[]): readonly number[] => {
  let words = plainText(answer.slice(0, 2000)).replace(opening, '');
  const named: number[] = [];
  for (;;) {
    const [mark, letter = ''] = oneMark.exec(words) ?? [];
    const at = options.findIndex(({ label }) => label.toUpperCase() === letter.toUpperCase());
    if (mark === undefined || at < 0) break;
    const rest = words.slice(mark.length);
    const repeats = plainText(options[at]?.text ?? '').toLowerCase();
    const restated = repeats !== '' && rest.replace(/^[\s.:)—–-]+/u, '').toLowerCase().startsWith(repeats);
    if (thenOne.test(rest) || (!restated && !goesOn.test(rest))) return [];
    named.push(at);
    const joint = /^(?:\s*,)?\s*(?:and|or|&|,)\s*(?=\(?[A-Za-z]\)?(?:[\s.,:;]|$))/u.exec(rest)?.[0];
    if (joint === undefined) break;
    words = rest.slice(joint.length);
  }
  return isOrder(named, options.length) ? [] : [...new Set(named)].sort((one, other) => one - other);
};

/** Whether all the options are named, but not as they come: they were to be put in order. */
const isOrder = (named: readonly number[], count: number): boolean => count > 2 && named.length === count && named.some((at, nth) => at < (named[nth - 1] ?? 0));
