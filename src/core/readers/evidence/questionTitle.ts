import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { boldLead, joinBold } from '../markdown/bold';

/** A question that is counted: `Q12. …`, `Question 3: …`, `第4题 …`, or by a number alone: `12) …`. */
export interface Counted {
  readonly series: 'q' | 'number';
  readonly ordinal: number;
  /** The question without its count. */
  readonly rest: Markdown;
}

const longestTitle = 400;

/** Marks before a count: anchors, emphasis, pictograms. */
const lead = /^(?:<[^<>]*>|[^\p{L}\p{N}<])*/u;

const word = '(?:q|ques|question|quiz|frage|pregunta|pergunta|domanda|вопрос|питання|pytanie|soru|câu(?: hỏi)?|问题|問題|题目|質問|問|第|질문|문제|প্রশ্ন|प्रश्न|سوال)';
const byWord = new RegExp(`^${word}[\\s.:#№-]{0,3}(\\d{1,4})(?![\\d.]*\\d)(?!\\s*(?:\\(|[-–/'’,])?\\s*(?:19|20)\\d\\d\\b)\\s?[题問问번]?(?:\\s?[.):\\]、．。：–—-]+|(?=[\\s*_]|$)|(?=\\p{Lu}))`, 'iu');
const byNumber = /^(\d{1,4})(?:\\?[.):\]、．](?!\d)|\s[.):](?=\s)|\s[–—-](?=\s))/u;

/** The count in front of a title, in whatever marks it stands. */
export const countedIn = (title: Markdown): Counted | undefined => {
  if (!/\d/u.test(title)) return undefined;
  const start = lead.exec(title.slice(0, longestTitle))?.[0].length ?? 0;
  const words = title.slice(start, start + 60);
  const series = words >= '0' && words < ':' ? 'number' : 'q';
  const found = (series === 'number' ? byNumber : byWord).exec(words);
  if (found === null) return undefined;
  return { series, ordinal: Number(found[1]), rest: withoutDanglingBold(title.slice(0, start), title.slice(start + found[0].length).trim()) };
};

/** Bold type that began before the count goes on after it. */
const withoutDanglingBold = (before: Markdown, rest: Markdown): Markdown => {
  const mark = before === '' ? undefined : /(?:\*\*|__)(?=[^*_]*$)/u.exec(before)?.[0];
  if (mark === undefined) return rest;
  if (rest.startsWith(mark)) return rest.slice(2).trim();
  const { bold, rest: after } = boldLead(mark + rest);
  return bold === '' ? rest : joinBold({ bold, rest: after });
};

/** A title without its count, and without links that only lead elsewhere on the page. */
export const questionIn = (title: Markdown, counted = countedIn(title)): Markdown => {
  const asked = counted?.rest ?? title.replace(/^(?:(?:Q|Question)\s?[:.]|\p{Lu}\d{1,3}[.)])\s+/u, '');
  return withoutMoves(asked) || withoutMoves(title);
};

const withoutMoves = (text: Markdown): Markdown => {
  const words = text.includes('<') ? text.replace(/<a\s[^<>]*>\s*<\/a>/giu, '') : text;
  return (words.includes('](#') ? words.replace(/\[[^\p{L}\p{N}[\]]{0,8}\]\(#[^()]*\)\s*$/u, '') : words).trim();
};

const marks = ['?', '？', '؟'];
const questionMark = /[?？؟](?=$|[\s"'”’)\]*_`.:!])/u;
const blank = /_{2,}|\.{4,}|…\s*$/u;
const wh = /^(?:in |at |on |to |for |by |with |from |of )?(?:what|which|who|whom|whose|when|where|why|how(?! to\b))\b/iu;
const told = /^(?:explain|describe|define|compare|contrast|differentiate|discuss|difference|differences|distinguish|elaborate|tell me|name (?:the|a|an|some|two|three)|list (?:the|a|some|down|two|three)|give (?:me |an? |some )|can (?:you|we|i)\b|is (?:it|there|this)\b|are there|do (?:you|we|i)\b|does\b|true or false|choose|select (?:the|all|one|an?)|identify (?:the|an?)|fill in|complete the)\b/iu;

/** Question words of other languages, which often come without a mark; where no spaces part words, anywhere. */
const foreign =
  /^(?:¿|was (?:ist|sind)|wie |warum |welche|wo |wer |qu['’]est|quel|pourquoi|comment |où |qué |cuál|cómo |por ?qu[eéê] |o que|quais |qual |como |cos['’]è|cosa |perché |quale|come |что |как |почему |зачем |какие |какой |какая |какое |чем |що |як |чому |co to|jak |dlaczego )|什么|甚麼|什麼|如何|为什么|為什麼|怎么|怎麼|哪些|哪个|区别|解释|とは|なぜ|どのよう|何です|무엇|어떻게|차이|nedir|nasıl|چیست|چگونه|چرا|क्या|क्यों|কি$/iu;

/** Whether words end as a question does. */
export const isQuestion = (title: Markdown): boolean =>
  title.endsWith('?') || (marks.some((mark) => title.includes(mark)) && questionMark.test(plainText(title.slice(0, longestTitle))));

/** Whether words ask or tell to answer, with or without a question mark. */
export const asks = (title: Markdown): boolean => {
  if (isQuestion(title)) return true;
  const words = plainText((countedIn(title)?.rest ?? title).slice(0, longestTitle)).replace(/^[^\p{L}\p{N}_]+/u, '');
  return wh.test(words) || told.test(words) || blank.test(words) || foreign.test(words);
};
