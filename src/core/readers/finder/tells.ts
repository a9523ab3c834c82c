import { memoize } from '../../base/memoize';
import { plainText } from '../../text/plainText';
import { answerLabels, articles, isWords, rightWords, wrongWords } from '../words/answerLabels';
import { explanationLabels } from '../words/explanationLabels';
import { keyHeadings } from '../words/keyHeadings';
import { anyOf } from '../words/language';
import { optionLabels } from '../words/optionLabels';
import type { Markdown } from '../../text/markdown';

const end = '(?![\\p{L}\\p{N}])';
const answerWords = `(?:(?:${anyOf(articles)})\\s)?(?:(?:${anyOf(rightWords)})\\s?)?(?:${anyOf(answerLabels)}|${anyOf(rightWords)})(?:\\s?\\d{1,3}${end})?(?:\\s?(?:${anyOf(rightWords)})${end})?`;

/** What a label `Answer:` begins with, up to the answer; the sign behind it may be missing before a letter. */
export const answerLead = new RegExp(
  `^(?:✅|✔\\ufe0f?|(?:${answerWords}|(?:${anyOf(optionLabels)}))(?:\\s(?:${anyOf(optionLabels)}))?(?:\\s(?:${anyOf(isWords)})(?=\\s|:))?)\\s*(?:[:：=–—-]\\s*)?(?:(?:${anyOf(optionLabels)})\\s)?`,
  'iu',
);

/** A label in any language; then a letter must stand alone. */
export const foreignLead = /^[^\p{L}]*\p{L}[\p{L}\s]{1,30}[:：]\s*/u;

const label = new RegExp(`^${answerWords}\\s?[:：]`, 'iu');
/** An answer that says of itself that it is one, by a word in any language or by a letter. */
const wrongLabel = new RegExp(
  `^(?:${anyOf(wrongWords)})(?:\\s(?:${anyOf(answerLabels)}|${anyOf(optionLabels)}))?\\s?[:：]`,
  'iu',
);

/** A line without the marks before its words. */
export const bare = (line: string): string => line.replace(/^[\s>*_#\-+•]+/u, '');

/** Whether a line names what is wrong. */
export const tellsWrong = (words: string): boolean => wrongLabel.test(words);

const answers =
  /^\s*(?:[-*+•]\s+)?(?:(?:[*_>]{1,3}\s?)?(?:the )?(?:correct |right )?(?:answer|ans)s?(?:\s\w{1,10})?(?:[*_]{1,3})?\s?[:：]|(?:view|show|see|check) (?:the )?answers?[\W]*$|\[[^[\]]*\]\(https?:[^()]*\)\W*$)/iu;
const explanation = new RegExp(`^(?:${anyOf(explanationLabels)})\\s?(?:[*_]{1,3})?\\s?[:：]`, 'iu');

/** Whether a line below options gives the answer, explains it or only links to more, however far it is indented. */
export const tellsAnswer = (line: string): boolean => {
  if (line.length === 0) return false;
  if (answers.test(line)) return true;
  if (!/[:：]/u.test(line.slice(0, 60))) return false;
  const words = bare(line);
  return (
    explanation.test(words) ||
    label.test(words.replace(/^[*_]+/u, '').replace(/[*_]+(?=\s?[:：])/u, '')) ||
    wrongLabel.test(words)
  );
};

const explains = new RegExp(
  `^(?:\\*\\*|__|\\[|>|<|#|\\||_|(?:${anyOf(explanationLabels)}|${anyOf(answerLabels)}|correct|because|see|the (?:correct|right) |this is |https?:)${end})`,
  'iu',
);

/** Whether a line right below an option does not go on with its text. */
export const tellsMore = (line: string): boolean => explains.test(line.trim());

const before = '(?:(?:the|self-check|practice|quiz|exercise|question|suggested|sample|model)\\s)*';
const behind =
  '(?:\\s(?:to|for)\\s.{1,40}|\\s?(?:&|\\+|/|and|und|et|y|e|i|и|та|ve|dan|en|és|a)\\s.{1,40}|\\s?\\([^()]{1,40}\\)|\\s?[:：])?';
const key = new RegExp(`^${before}${anyOf(keyHeadings)}${behind}$`, 'iu');
const oneAnswer = new RegExp(
  `^${before}(?:(?:${anyOf(rightWords)})\\s)?${anyOf(answerLabels)}(?:\\s?(?:${anyOf(rightWords)}))?${behind}$`,
  'iu',
);
const longestKey = 80;

const inWords = (heading: Markdown): string => plainText(heading).replace(/^[^\p{L}]+|[^\p{L}\p{M})]+$/gu, '');

/** What a heading over answers begins with, unless tags stand before it; spares most headings a closer look. */
const mayBeKey = new RegExp(`[<&]|^\\P{L}*${before}(?:${anyOf(keyHeadings, answerLabels, rightWords)})`, 'iu');

/** Whether words stand over answers that are kept together. */
export const isKeyHeading = (words: Markdown): boolean =>
  words.length <= longestKey && mayBeKey.test(words) && isKey(words);

const isKey = memoize((words: Markdown): boolean => key.test(inWords(words)));

/** Whether words stand over answers, or over one. */
export const isAnswerHeading = (words: Markdown): boolean =>
  words.length <= longestKey && mayBeKey.test(words) && (isKey(words) || isOneAnswer(words));

const isOneAnswer = memoize((words: Markdown): boolean => oneAnswer.test(inWords(words)));
