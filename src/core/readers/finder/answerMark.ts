import type { Markdown } from '../../text/markdown';
import { bareAnswerLabels } from '../words/bareAnswerLabels';
import { answerLabelIn } from './labels';

const answerMark = new RegExp(
  String.raw`^(?:[-*+]\s+)?(?:\*\*|__)?(?:${bareAnswerLabels.join('|')})\s?\d{0,3}\s?(?:[:.)–-]|\*\*\s?:)\s*(?:\*\*|__)?\s*`,
  'u',
);

/** Whether a line says that an answer begins: `A:`, `Ans.`, `**Answer:**`, in any language. */
export const isAnswerMark = (line: string): boolean => answerMark.test(line) || answerLabelIn(line) !== undefined;

/** An `A` that is followed by a `B` counts options. */
const isFirstOfOptions = /^(?:[-*+]\s+)?\(?A\s?[:.)][^\n]*\n\s*(?:[-*+]\s+)?\(?B\s?[:.)]/u;

/** An answer without what says that it is one. */
export const withoutAnswerMark = (text: Markdown): Markdown => {
  if (isFirstOfOptions.test(text)) return text;
  if (answerMark.test(text)) return text.replace(answerMark, '');
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const label = answerLabelIn(first);
  return label === undefined ? text : (label.rest + (end < 0 ? '' : text.slice(end))).trim();
};
