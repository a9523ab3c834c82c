import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { articles } from '../words/answerLabels';
import { askingAnywhere } from '../words/askingAnywhere';
import { questionWords } from '../words/questionWords';
import { taskWords, weakTaskWords } from '../words/taskWords';
import { anyOf } from '../words/language';
import { exerciseLabels, questionLabels } from '../words/questionLabels';
import { countedIn, longestTitle } from './counted';

/**
 * How surely a text asks: by its mark; by its first words; by words that begin chapters, too, or by a number; or not by
 * itself.
 */
export type Asking = 'surely' | 'likely' | 'perhaps' | 'no';

const marks = ['?', '？', '؟'];
const markAtEnd = /[?？؟](?=$|[\s"'”’)\]*_`.:!])/u;
/** The marks of questions in all scripts; the Greek one looks like a semicolon. */
const mark = /\?(?=$|[^\w=&/.?+*-]|\?|\*\*|__)|[？؟՞⁇\u037e፧]|\p{Script=Greek};$/u;
const codeOrAddress = /`[^`]*`|https?:\/\/\S+/gu;
const trueOrFalse =
  /^\(?(?:true|t)\s?(?:or|\/|\|)\s?(?:false|f)\b|[(:–—-]\s?(?:true|t)\s?(?:or|\/|\|)\s?(?:false|f)\)?\.?$/iu;
const labelled = new RegExp(`^(?:${anyOf(questionLabels)})\\s?\\.?\\s?#?\\d{0,3}\\s?[:.)：、]\\s*\\S`, 'iu');
const blank = /_{2,}|\.{4,}|…\s*$/u;
const end = '(?![\\p{L}\\p{N}_])';
const openings = new RegExp(
  `^(?:¿|(?:in |at |on |to |for |by |with |from |of )?(?:${anyOf(questionWords)})${end}|(?:${anyOf(taskWords)})${end}|(?:${anyOf(weakTaskWords)})\\s(?:${anyOf(articles)}|me|some|down|two|three|all|one)${end})`,
  'iu',
);
const weakOpenings = new RegExp(
  `^(?:(?:${anyOf(weakTaskWords)})${end}|(?:can|could|would|will|do|does|did|is|are|should|has|have|if|given|suppose|assume|consider) \\S+ \\S+)`,
  'iu',
);
const anywhere = new RegExp(anyOf(askingAnywhere), 'iu');
const numbered = new RegExp(
  `^(?:\\(?\\d{1,3}[.)：、]|(?:${anyOf(exerciseLabels)}) #?\\d{1,3}\\s?[:.)–—-])\\s*\\S`,
  'iu',
);
/** A task that stands after what it is about: `It fails. Name three reasons`. */
const taskLater = /[.:!]\s+(?:what|why|how|name|explain|describe|list|write|give|fix|find|which)\b/iu;
/** How a page explains itself: `How to install`, `What's new`, `How it works`. */
const aboutItself =
  /^(?:how (?:to|it|this|we|i)\b|what(?:['’]s (?:new|next|included|inside|changed)| (?:it|this|we|you) )|when to\b|where to\b|why (?:use|we|this|not)\b|write-?ups?\b|list of\b|given\b|if\b)(?!.*\bwould you\b)/iu;

/** Whether words end as a question does. */
export const isQuestion = (title: Markdown): boolean =>
  title.endsWith('?') ||
  (marks.some((each) => title.includes(each)) && markAtEnd.test(plainText(title.slice(0, longestTitle))));

/** How surely words ask that hold no mark. */
const byWords = (words: string): Asking => {
  if (aboutItself.test(words)) return 'no';
  if (openings.test(words) || blank.test(words) || anywhere.test(words)) return 'likely';
  return weakOpenings.test(words) || taskLater.test(words) ? 'perhaps' : 'no';
};

/** Whether words ask or tell to answer, with or without a question mark. */
export const asks = (title: Markdown): boolean => {
  if (isQuestion(title)) return true;
  const words = plainText((countedIn(title)?.rest ?? title).slice(0, longestTitle)).replace(/^[^\p{L}\p{N}_¿]+/u, '');
  return byWords(words) === 'likely';
};

/** Spares most questions a closer look. */
const askedAtEnd = /[^\s`/&=?]\?(?:\*\*|__|<\/b>|<\/strong>)?$/u;
const longestAsked = 2000;

/** How surely a short text asks something; one that counts may. */
export const askingOf = (text: Markdown): Asking => {
  if (askedAtEnd.test(text)) return 'surely';
  const words = plainText(
    text
      .slice(0, longestAsked)
      .replace(codeOrAddress, 'x')
      .replace(/^(\s*\(?\d{1,3})([.)])/u, '$1\\$2'),
  );
  if (mark.test(words) || trueOrFalse.test(words) || labelled.test(words)) return 'surely';
  const asking = byWords(words.replace(/^\(?\d{1,3}[.)：、]\s*/u, ''));
  return asking === 'no' && numbered.test(words) ? 'perhaps' : asking;
};
