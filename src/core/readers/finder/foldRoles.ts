import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type Fold, foldsOf } from '../outline/folds';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import type { Outline } from '../outline/outline';
import { answerStems, showWords } from '../words/foldLabels';
import { anyOf } from '../words/language';
import { isHintLabel, isRevealLabel, promisesAnswer } from '../words/revealLabel';
import { askingOf } from './asking';
import { isBoilerplateTitle, linesOfLinks } from '../outline/boilerplate';

/**
 * What a fold is by its summary: it asks (surely or perhaps), or says nothing of the kind (`plain`); or its summary
 * only says that an answer is folded away (`answer`), or anything at all (`label`), or some help (`hint`); or it is no
 * material (`chrome`).
 */
export type FoldRole = 'surely' | 'perhaps' | 'plain' | 'answer' | 'label' | 'hint' | 'chrome';

/** The roles of all folds of a file. */
export const foldRoles = memoizeByOutline((outline: Outline): readonly FoldRole[] => {
  const folds = foldsOf(outline);
  const bySummary = new Map<Markdown, FoldRole>();
  const isShared = sharedIn(folds);
  return folds.map((fold) => {
    const role = bySummary.get(fold.summary) ?? roleOf(fold.summary, isShared);
    bySummary.set(fold.summary, role);
    return withBody(outline, fold, role);
  });
});

/** A summary that so many folds share is a label, in whatever language: no page asks so few questions so often. */
const sharedIn = (folds: readonly Fold[]): ((summary: Markdown) => boolean) => {
  let counts: ReadonlyMap<Markdown, number> | undefined;
  return (summary) => {
    const count = (counts ??= countsOf(folds)).get(summary) ?? 0;
    return count >= 2 && count >= folds.length * leastShare;
  };
};

const countsOf = (folds: readonly Fold[]): ReadonlyMap<Markdown, number> => {
  const counts = new Map<Markdown, number>();
  for (const { summary } of folds) counts.set(summary, (counts.get(summary) ?? 0) + 1);
  return counts;
};

const leastShare = 0.3;

/** Scripts that say as much in a third of the signs. */
const dense = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const longestDenseLabel = 14;

/** A word for an answer or a solution in some language but English, whose labels have a reader of their own. */
const answerWord = new RegExp(anyOf(answerStems), 'iu');

/** Whether a short label holds such a word. */
export const holdsAnswerWord = (words: string, longest: number): boolean =>
  words.length <= (dense.test(words) ? longestDenseLabel : longest) && answerWord.test(words);
const longestAnswerLabel = 40;

/** What shows without saying what: as most folds of a page have it, the answers. */
export const bareLabel = new RegExp(`^(?:${anyOf(showWords)}|접기\\s?/\\s?펼치기|펼치기(?:\\s?/\\s?접기)?)$`, 'iu');

const roleOf = (summary: Markdown, isShared: (summary: Markdown) => boolean): FoldRole => {
  const asking = summary === '' ? 'no' : askingOf(summary);
  if (asking === 'surely') return summary.length <= longestAnswerLabel && isRevealLabel(summary) ? 'label' : 'surely';
  if (isHintLabel(summary)) return 'hint';
  const words = plainText(summary);
  if (bareLabel.test(words) && isShared(summary)) return 'answer';
  if (isRevealLabel(summary)) return promisesAnswer(summary) && /answer|solution/iu.test(summary) ? 'answer' : 'label';
  if (holdsAnswerWord(words, longestAnswerLabel)) return 'answer';
  if (asking !== 'no') return 'perhaps';
  if (isBoilerplateTitle(words)) return 'chrome';
  return isShared(summary) ? 'label' : 'plain';
};

const withBody = (outline: Outline, fold: Fold, role: FoldRole): FoldRole => {
  if (role === 'surely' || role === 'answer' || role === 'chrome') return role;
  return !fold.hasFolds && linesOfLinks(outline.lines, fold.body) >= (role === 'label' || role === 'hint' ? 1 : 2)
    ? 'chrome'
    : role;
};
