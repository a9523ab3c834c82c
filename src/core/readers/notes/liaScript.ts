import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { letterAt } from '../../exercise/kinds/draft';
import { matchesAt } from '../../base/matchesAt';
import { lineKinds, type Outline } from '../outline/outline';
import type { Form, Found } from '../draft/form';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';
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
    return drafts.length === 0 ? { drafts, problems } : withInputs(outline, { drafts, problems });
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

/** A text to be typed, alone in its line: `[[Paris]]`. */
const input = /^\s{0,12}(?:[-*+]\s+)?\[\[([^\][|]*)\]\]\s*$/u;
/** What LiaScript has there otherwise: a choice from a list, a blank field, a script. */
const other = /^(?:[xX ]?|[!_]+|\(.*\))$/u;

/** Where a file has options of LiaScript, its texts to be typed are questions, too; elsewhere they are links. */
const withInputs = (outline: Outline, { drafts, problems }: Found): Found => {
  const inputs = outline.lines.flatMap((line, at): readonly ExerciseDraft[] => {
    const [, answer = ''] = line.includes('[[') ? (input.exec(line) ?? []) : [];
    const asked = other.test(answer) || at < outline.start ? undefined : askedAbove(outline, at);
    return asked === undefined || asked.prompt === ''
      ? []
      : [selfCheckOf(asked.prompt, escapeMarkdown(answer), locationOf(outline, asked.from, at + 1), [answer])];
  });
  return { drafts: [...drafts, ...inputs], problems };
};

/** The paragraph or the heading above a line, and where it begins. */
const askedAbove = (outline: Outline, start: number): { readonly prompt: string; readonly from: number } => {
  const { lines, kindAt } = outline;
  let last = start;
  while (last > outline.start && kindAt(last - 1) === lineKinds.blank) last--;
  let first = last;
  while (first > outline.start && kindAt(first - 1) === lineKinds.text && !isOption(outline, first - 1)) first--;
  const isHeading = first === last && first > outline.start && kindAt(first - 1) === lineKinds.heading;
  return isHeading
    ? { prompt: (lines[first - 1] ?? '').replace(/^\s*#{1,6}\s+/u, '').trim(), from: first - 1 }
    : { prompt: lines.slice(first, last).join('\n').trim(), from: first };
};

const draftOf = (outline: Outline, start: number, end: number): ExerciseDraft | undefined => {
  const { prompt, from } = askedAbove(outline, start);
  const { lines } = outline;
  const parts = lines.slice(start, end).map((line) => option.exec(line) ?? []);
  if (prompt === '' || parts.length < 2) return undefined;
  const options = parts.map(([, , , text = ''], at) => ({ label: letterAt(at), text: text.trim() }));
  const correct = parts.flatMap(([, , mark], at) => (mark === ' ' ? [] : [at]));
  return choiceDraft(
    { prompt, options, correct, multiple: parts[0]?.[1] === '[[', explanation: '' },
    locationOf(outline, from, end),
  );
};
