import { isHintLabel, isRevealLabel, promisesAnswer } from './revealLabel';

const longestLabel = 60;
/** A capital right after a word: two lines ran together there. */
const hanging = /(?<=[^\s([“‘-])\p{Lu}/u;

const alone =
  /^(?:(?:Show|See|View|Reveal|Expected|Sample|Model|Worked|Suggested) .*|Explanation|Rationale|Debrief|Discussion|Walk-?through|Rubric|(?:Check|Compare) (?:with|against|yours?)\b.*)$/u;

const mayReveal = (line: string): boolean =>
  line.length <= longestLabel &&
  /^(?:[\p{S}\ufe0f]{1,3} ?)?\p{Lu}[^.:;]*$/u.test(line) &&
  isRevealLabel(line) &&
  !isHintLabel(line);

/** Whether a line is the label of an answer, surely enough where nothing but its words tells it from a paragraph. */
const isRevealLine = (line: string): boolean => mayReveal(line) && (promisesAnswer(line) || alone.test(line));

/** The lines that may be labels of answers and stand more than once, so that they surely are. */
export const repeatedRevealLines = (lines: readonly string[]): ReadonlySet<string> => {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) if (line.length <= longestLabel) (once.has(line) ? repeated : once).add(line);
  return new Set([...repeated].filter(mayReveal));
};

/** Cuts off an answer's label that is a line of its own or hangs on its end, as in `… at the stern.Show answer`. */
export const withoutHangingLabel = (line: string): readonly [text: string, label: string] => {
  if (isRevealLine(line)) return ['', line];
  if (!hanging.test(line)) return [line, ''];
  const from = Math.max(0, line.length - longestLabel);
  const start = [...line.slice(from).matchAll(new RegExp(hanging, 'gu'))].findLast(({ index }) =>
    isRevealLine(line.slice(from + index)),
  );
  return start === undefined ? [line, ''] : [line.slice(0, from + start.index), line.slice(from + start.index)];
};
