import type { Markdown } from '../../text/markdown';
import { contentOf } from '../outline/content';
import { lineKinds, type Outline } from '../outline/outline';
import { questionText } from './counted';
import { namedIn } from './named';
import { lastRunIn } from './options';
import type { Asked } from './maker';
import { answerLead } from './tells';
import type { Pair } from './paired';

/** The last question goes on to the end of the key, so that no other form reads that. */
export const askedBy = (
  outline: Outline,
  { question: { line, end, text }, answer: entry }: Pair,
  last: number,
): Asked => {
  const answer =
    entry === undefined
      ? ''
      : [withBelow(outline, entry.text, entry.line, entry.end), entry.why ?? '']
          .filter((part) => part !== '')
          .join('\n\n');
  const location = { range: { start: line, end: Math.max(last, line + 1) }, headings: outline.headingsOver(line) };
  const run = lastRunIn(outline, line + 1, end);
  const found = run && namedIn(answer, run.options);
  if (run === undefined || (found === undefined && answer !== ''))
    return {
      location,
      prompt: withBelow(outline, questionText(text), line, end),
      answer: answer.replace(answerLead, (lead) => (/[:：]/u.test(lead) ? '' : lead)),
    };
  const { correct = [], unknown, isUnclear, explanation = '' } = found ?? {};
  return {
    location,
    prompt: withBelow(outline, questionText(text), line, run.from),
    choice: { options: run.options, correct, unknown, isUnclear },
    answer: explanation,
  };
};

/** The words of a line with what stands below it. */
const withBelow = (outline: Outline, words: Markdown, line: number, end: number): Markdown => {
  const below = contentOf(outline, line + 1, end, 4);
  const joint = outline.kindAt(line) === lineKinds.text && outline.kindAt(line + 1) === lineKinds.text ? '\n' : '\n\n';
  return words === '' || below === '' ? words + below : words + joint + below;
};
