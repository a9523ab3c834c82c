import { memoize } from '../../base/memoize';
import type { Markdown } from '../../text/markdown';
import { boldLead, joinBold } from '../markdown/bold';
import { withoutCount } from '../evidence/questionStart';
import { anyOf, wordsOf } from '../words/language';
import { countersBehind, questionLabels } from '../words/questionLabels';

/** A question that is counted: `Q12. …`, `Question 3: …`, `第4题 …`, or by a number alone: `12) …`. */
export interface Counted {
  readonly series: 'q' | 'number';
  readonly ordinal: number;
  /** The question without its count. */
  readonly rest: Markdown;
}

export const longestTitle = 400;
/** The longest label, and the signs between it and its number. */
const farthestCount = Math.max(...wordsOf(questionLabels).map(({ length }) => length)) + 3;

/** Marks before a count: anchors, emphasis, pictograms. */
const lead = /^(?:<[^<>]*>|[^\p{L}\p{N}<])*/u;

const label = anyOf(questionLabels);
const behind = anyOf(countersBehind);
const sign = String.raw`\s?[.):\]、．。：–—-]+`;
/**
 * A number behind the word, which is no year and no version; a letter and a remark in brackets may follow: `Q1 (D1).`
 */
const byWord = new RegExp(
  String.raw`^(?:${label}|f(?=\d+[.:)]))[\s.:#№-]{0,3}(\d{1,4})(?![\d.]*\d)(?:[a-d](?=\s?[.:)]))?(?!\s*(?:\(|[-–/'’,])?\s*(?:19|20)\d\d\b)\s?${behind}?(?:(?:\s?\([^()\n]{1,16}\))?${sign}|(?=[\s*_]|$)|(?=\p{Lu}))`,
  'iu',
);
const byNumber = new RegExp(
  String.raw`^(\d{1,4})(?:\s?[.)]?\s?${behind}(?:${sign}|(?=\s|$))|\\?[.):\]、．](?!\d)|\s[.):](?=\s)|\s[–—-](?=\s))`,
  'iu',
);

/** The count in front of a title, in whatever marks it stands. */
export const countedIn = (title: Markdown): Counted | undefined =>
  /\d/u.test(title.length > longestTitle ? title.slice(0, longestTitle) : title) ? countOf(title) : undefined;

const countOf = memoize((title: Markdown): Counted | undefined => {
  const head = title.slice(0, longestTitle);
  const start = lead.exec(head)?.[0].length ?? 0;
  const words = head.slice(start);
  const digit = words.search(/\d/u);
  if (digit < 0 || digit > farthestCount) return undefined;
  const isNumber = words >= '0' && words < ':';
  const found = (isNumber ? byNumber : byWord).exec(words);
  if (found === null) return undefined;
  return {
    series: isNumber ? 'number' : 'q',
    ordinal: Number(found[1]),
    rest: withoutDanglingBold(title.slice(0, start), title.slice(start + found[0].length).trim()),
  };
});

/** Bold type that began before the count goes on after it. */
const withoutDanglingBold = (before: Markdown, rest: Markdown): Markdown => {
  const mark = before === '' ? undefined : /(?:\*\*|__)(?=[^*_]*$)/u.exec(before)?.[0];
  if (mark === undefined) return rest;
  if (rest.startsWith(mark)) return rest.slice(2).trim();
  const { bold, rest: after } = boldLead(mark + rest);
  return bold === '' ? rest : joinBold({ bold, rest: after });
};

/** Whether a count is the next after another, in the same manner. */
export const isNext = (next: Counted | undefined, before: Counted | undefined): boolean =>
  next !== undefined && next.series === before?.series && next.ordinal === before.ordinal + 1;

const bareLabel = new RegExp(`^(?:\\*\\*|__)?(?:${label})\\s?[:.：](?:\\*\\*|__)?\\s+(?=\\S)`, 'iu');
const letterCount = /^\p{Lu}\d{1,3}[.)]\s+/u;

/** A title as a prompt: without its count or label, and without links that only lead elsewhere on the page. */
export const questionText = (title: Markdown, counted = countedIn(title)): Markdown => {
  const asked = counted?.rest ?? withoutCount(title.replace(bareLabel, '').replace(letterCount, ''));
  return withoutMoves(asked) || withoutMoves(title);
};

/** A title with what stands below it as a prompt; a title that only counts is none where something does. */
export const promptWith = (title: Markdown, ...below: readonly Markdown[]): Markdown => {
  const counted = countedIn(title);
  const rest = below.filter((text) => text !== '');
  return (counted?.rest === '' && rest.length > 0 ? rest : [questionText(title, counted), ...rest]).join('\n\n');
};

/** What some programs write behind a question: tags of cards, and hints. */
const tagBehind =
  /\s+(?:#(?:cards?|flashcards?|anki|question|q)(?:[-/]\S*)?(?:\s\d+)?|\?\[[^\][]*\](?:\([^()]*\))?)\s*$/iu;

const withoutMoves = (text: Markdown): Markdown => {
  const anchored = text.includes('<') ? text.replace(/<a\s[^<>]*>\s*<\/a>/giu, '') : text;
  const words = anchored.includes('#') || anchored.includes('?[') ? anchored.replace(tagBehind, '') : anchored;
  return (words.includes('](#') ? words.replace(/\[[^\p{L}\p{N}[\]]{0,8}\]\(#[^()]*\)\s*$/u, '') : words).trim();
};
