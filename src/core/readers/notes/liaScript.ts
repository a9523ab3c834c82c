import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { letterAt } from '../../exercise/kinds/draft';
import { matchesAt } from '../../base/matchesAt';
import { lineKinds, type Outline } from '../outline/outline';
import type { Form } from '../draft/form';
import { locationOf } from '../draft/locationOf';

const option = /^\s{0,12}(?:[-*+]\s+)?(\[\(|\[\[)([ xX])(?:\)\]|\]\])\s+(\S.*)$/u;
const sign = /\[(?:\([xX]\)|\[[xX]\])\]\s/uy;

/**
 * Quizzes of LiaScript: a paragraph, then options `[( )] x` and `[(X)] y` of which one is right, or `[[ ]] x` and
 * `[[X]] y` of which several are.
 */
export const liaScript: Form = {
  name: 'LiaScript',
  sniff: (text) => matchesAt(text, ['[(', '[['], sign),
  read: (outline) => {
    const drafts: ExerciseDraft[] = [];
    const problems: Problem[] = [];
    for (let at = outline.start; at < outline.lines.length; at++) {
      if (!isOption(outline, at)) continue;
      const end = endOf(outline, at);
      const draft = draftOf(outline, at, end);
      if (draft === undefined)
        problems.push({
          line: at,
          severity: 'warning',
          code: 'no-question',
          message: 'These options have no question; a paragraph was expected above them.',
        });
      else drafts.push(draft);
      at = end - 1;
    }
    return { drafts, problems };
  },
};

const isOption = ({ lines, kindAt }: Outline, at: number): boolean =>
  (lines[at] ?? '').includes('[') &&
  option.test(lines[at] ?? '') &&
  (kindAt(at) === lineKinds.text || /^ {4}/u.test(lines[at] ?? ''));

const endOf = (outline: Outline, start: number): number => {
  let end = start;
  while (end < outline.lines.length && isOption(outline, end)) end++;
  return end;
};

const draftOf = (outline: Outline, start: number, end: number): ExerciseDraft | undefined => {
  const { lines, kindAt } = outline;
  let last = start;
  while (last > outline.start && kindAt(last - 1) === lineKinds.blank) last--;
  let first = last;
  while (first > outline.start && kindAt(first - 1) === lineKinds.text && !isOption(outline, first - 1)) first--;
  const isHeading = first === last && first > outline.start && kindAt(first - 1) === lineKinds.heading;
  const prompt = isHeading
    ? (lines[first - 1] ?? '').replace(/^\s*#{1,6}\s+/u, '').trim()
    : lines.slice(first, last).join('\n').trim();
  const parts = lines.slice(start, end).map((line) => option.exec(line) ?? []);
  if (prompt === '' || parts.length < 2) return undefined;
  const options = parts.map(([, , , text = ''], at) => ({ label: letterAt(at), text: text.trim() }));
  const correct = parts.flatMap(([, , mark], at) => (mark === ' ' ? [] : [at]));
  return choiceDraft(
    { prompt, options, correct, multiple: parts[0]?.[1] === '[[', explanation: '' },
    locationOf(outline, isHeading ? first - 1 : first, end),
  );
};
