import type { Draft } from '../../draft';
import { selfCheckOf } from '../../../kinds/selfCheck';
import type { Outline, OutlineHeading } from '../../outline';
import { isAnswersHeading } from '../../practice/revealLabel';
import { asks, countedIn, questionIn } from '../asking';
import { contentOf, contentEnd } from '../content';
import { hasDetails } from '../taskList/lettered';

const fewest = 2;
const exercise = /^\W*(?:exercise|question|problem|task|challenge|puzzle|quiz)\b/iu;

/** Headings that ask or are called exercises, each with the answer under a smaller heading `Answer`; none in a file that has only one. */
export const answeredBelow = (outline: Outline): readonly Draft[] => {
  const drafts = outline.headings.flatMap((answer): readonly Draft[] => {
    const { parent } = answer;
    if (parent === undefined || !isAnswersHeading(answer.text) || !isAsked(parent) || hasDetails(outline, { start: parent.line, end: answer.end })) return [];
    const text = contentOf(outline, parent.line + 1, answer.line);
    const named = questionIn(parent.text);
    const isCount = countedIn(parent.text)?.rest === '' || /^\W*\p{L}+\s\d+\W*$/u.test(parent.text);
    const last = contentEnd(outline, answer.line + 1, answer.end);
    const prompt = (isCount && text !== '' ? [text] : [named, text]).filter((part) => part !== '').join('\n\n');
    return [selfCheckOf(prompt, contentOf(outline, answer.line + 1, last), { range: { start: parent.line, end: Math.max(last, answer.line + 1) }, headings: outline.headingsOver(parent.line) })];
  });
  return drafts.length < fewest ? [] : drafts;
};

const isAsked = ({ text, level }: OutlineHeading): boolean => level > 1 && (exercise.test(text) || asks(text));
