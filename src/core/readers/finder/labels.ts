import type { Markdown } from '../../markdown';
import { anyOf } from '../words/language';
import { answersOf } from '../words/pairLabels';
import { answerLabels } from '../words/answerLabels';
import { questionLabels } from '../words/questionLabels';

/** A text behind a label such as `Q:`, `**Question:**` or `问：`. */
export interface Labelled {
  /** In lower case. */
  readonly label: string;
  readonly rest: Markdown;
}

const shape = /^\s{0,3}(?:[-*+•]\s+)?(?:\*\*|__)?(\p{L}[\p{L}\p{M} ]{0,24}?)\s?(\d{0,3})\s?(?:(?:\*\*|__)\s?[:：]|[:：](?:\*\*|__)?)[^\S\n]*/u;
const question = new RegExp(`^(?:${anyOf(questionLabels)})$`, 'iu');
const answer = new RegExp(`^(?:${anyOf(answerLabels)})$`, 'iu');

/** The label at the start of a line, whatever it says. */
const labelIn = (line: Markdown): Labelled | undefined => {
  if (!/[:：]/u.test(line.slice(0, 48))) return undefined;
  const found = shape.exec(line);
  const label = found?.[1]?.trim().toLowerCase();
  return found === null || label === undefined ? undefined : { label, rest: withoutBold(line.slice(found[0].length), found[0]) };
};

/** Bold type that goes on behind the label ends with the line. */
const withoutBold = (rest: Markdown, lead: string): Markdown => {
  const marks = lead.match(/\*\*|__/gu) ?? [];
  return (marks.length === 1 ? rest.replace(/(?:\*\*|__)\s*$/u, '') : rest).trim();
};

/** The text behind the label of a question, as the only thing that says that it asks. */
export const questionLabelIn = (line: Markdown): Labelled | undefined => {
  const found = labelIn(line);
  return found !== undefined && (answersOf.has(found.label) || question.test(found.label)) ? found : undefined;
};

/** The text behind the label of an answer; where the label of its question is known, of one that fits that. */
export const answerLabelIn = (line: Markdown, asked?: string): Labelled | undefined => {
  const found = labelIn(line);
  if (found === undefined) return undefined;
  const fits = asked === undefined ? undefined : answersOf.get(asked)?.has(found.label);
  return fits === true || answer.test(found.label) ? found : undefined;
};

