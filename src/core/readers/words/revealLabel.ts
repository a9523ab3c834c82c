import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { memoize } from '../../base/memoize';

/** What may be folded away that answers a question; the last word of many labels, as in `One possible answer`. */
const answer =
  '(?:answers?|solutions?|keys?|explanations?|responses?|reasoning|rationale|walk-?throughs?|discussion|debrief|analysis|breakdown|commentary|guidance|feedback|results?|outputs?|outcomes?|verdicts?|labels?|match(?:es|ing)|pairings?|classifications?|rubric|samples?|examples?|notes|takeaways?|observations?)';

/** Words that begin a task, however it ends: `Define a key`, `Give an example`. */
const tasks =
  '(?:name|define|explain|describe|give|list|state|compare|contrast|what|which|why|how|when|who|where|fill|write|compute|find|identify|choose|prove|translate|draw|demonstrate|provide|specify|mention)';

const labels = [
  new RegExp(`^(?!${tasks} )(?:\\S+ ){0,6}${answer}(?: key)?(?: (?:and|&|with|to|for|of|\\d|q\\d|#).{0,60})?$`, 'u'),
  /^(?:show|see|reveal|view|open|click|tap|press|expand|unfold|toggle)(?: (?!that |why |how |.*(?:contents|translation|menu|language|changelog)).{1,50})?$/u,
  /^(?:check|compare)(?: (?:yours?|yourself|with|against|it|this)\b.{0,50})?$/u,
  /^(?:answer|solution|explanation)s?\s*(?:#?\d{1,3}|[a-z])?(?:\s*[:—–-].{0,60}|\s?\([^()]{1,60}\))?$/u,
  /^what(?:"(?:ll|d|s|re))?\s(?:\S+ ){0,4}(?:see|find|notice|observe|expect|get|look for|looks? like|happens?|happened|watch for|hear|learn|conclude|includes?|contains?|says?)\b.{0,40}$/u,
  /^(?:here"s|this is)\s.{1,40}$/u,
  /^(?:how (?:it|this) works|the (?:reveal|point|catch|takeaway)|details)$/u,
  /^(?:one|a)\s+(?:way|approach|take|version|possible)\b.{0,40}$/u,
];

/** Questions that only a reader of the question before them can ask. */
const askedBack =
  /^(?:why|why not|how|how so|how come|so what|what (?:happened|happens|did you (?:see|find|notice|get)))\??$/u;

const hint =
  /^(?:show |see |need |get |click for |reveal )?(?:a |the |an? |first |second |another |small |more )*hints?(?: ?#?\d)?$/u;

const folded = (label: Markdown): string =>
  plainText(label)
    .toLowerCase()
    .replace(/[‘’']/gu, '"')
    .replace(
      /^[^\p{L}\p{N}]+|(?:\s\((?:click|tap|press|open|expand|show|spoilers?|hidden)\b[^()]{0,40}\))?[^\p{L}\p{N}")]*$/gu,
      '',
    );

const isQuestion = (label: Markdown): boolean => plainText(label).endsWith('?');

/**
 * Whether a summary only says that an answer is folded away, as “Show answer” does. Without one, a
 * browser shows “Details”.
 */
export const isRevealLabel = (summary: Markdown): boolean => summary.length <= 200 && isReveal(summary);

/** A page has the same few labels again and again. */
const isReveal = memoize((summary: Markdown): boolean => {
  const label = folded(summary);
  return label === '' || askedBack.test(label) || (!isQuestion(summary) && labels.some((each) => each.test(label)));
});

/** Whether a summary says that help is folded away that is not yet the answer. */
export const isHintLabel = (summary: Markdown): boolean => summary.length <= 60 && isHint(summary);

const isHint = memoize((summary: Markdown): boolean => hint.test(folded(summary)));

/** Whether a label promises an answer in so many words, so that it tells a practice page from other pages. */
export const promisesAnswer = (summary: Markdown): boolean =>
  isRevealLabel(summary) && /answer|solution|check your|what (?:you|to)|reveal/u.test(folded(summary));

/** The summaries that stand more than once on a page: labels too, for no page asks the same question twice. */
export const repeatedLabels = (summaries: readonly Markdown[]): ReadonlySet<Markdown> => {
  const once = new Set<Markdown>();
  const repeated = new Set<Markdown>();
  for (const summary of summaries) (once.has(summary) ? repeated : once).add(summary);
  return new Set([...repeated].filter((summary) => !isQuestion(summary)));
};

/** Whether a heading stands over the answers to the questions before it. */
export const isAnswersHeading = (heading: Markdown): boolean =>
  heading.length <= 80 &&
  /answer|solution/iu.test(heading) &&
  /^(?:(?:the|self-check|practice|quiz|exercise|question|suggested|sample|model)\s+)*(?:answers?|solutions?)(?:\s+(?:key|keys|and explanations|to .{1,40}|for .{1,40}))?$/u.test(
    folded(heading),
  );
