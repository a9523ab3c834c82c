import { contentEnd, contentOf } from '../outline/content';
import type { Outline } from '../outline/outline';
import { anyOf } from '../words/language';
import { exerciseLabels, questionLabels } from '../words/questionLabels';
import { asks } from './asking';
import { promptWith } from './counted';
import { hasDetails } from './hasDetails';
import type { Bar } from '../draft/bar';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { isAnswerHeading } from './tells';

const exercise = new RegExp(`^\\P{L}*(?:${anyOf(exerciseLabels, questionLabels)})(?![\\p{L}\\p{M}])`, 'iu');
const fewestUnder = 2;

/**
 * Headings that ask or are called exercises, each with the answer under a smaller heading `Answer`; none in a file that
 * has only one.
 */
export const answerHeadingPlan = (outline: Outline, bar: Bar): Plan | undefined => {
  const questions = outline.headings.flatMap((answer): readonly Asked[] => {
    const { parent } = answer;
    if (
      parent === undefined ||
      parent.level < 2 ||
      answer.text.endsWith('?') ||
      !isAnswerHeading(answer.text) ||
      !(exercise.test(parent.text) || asks(parent.text)) ||
      hasDetails(outline, parent.line, answer.end)
    )
      return [];
    const text = contentOf(outline, parent.line + 1, answer.line);
    const isCount = /^\W*\p{L}+\s\d+\W*$/u.test(parent.text);
    const last = contentEnd(outline, answer.line + 1, answer.end);
    return [
      {
        prompt: isCount && text !== '' ? text : promptWith(parent.text, text),
        answer: contentOf(outline, answer.line + 1, last),
        location: {
          range: { start: parent.line, end: Math.max(last, answer.line + 1) },
          headings: outline.headingsOver(parent.line),
        },
      },
    ];
  });
  return questions.length < (bar === 'announced' ? 1 : fewestUnder)
    ? undefined
    : {
        asks: 'heading',
        answers: 'heading',
        questions,
        problems: [],
        weight: 8,
        evidence: ['the answers have headings'],
      };
};
