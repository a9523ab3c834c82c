import { contentOf, indentOf } from '../outline/content';
import { lineKinds, type Outline } from '../outline/outline';
import type { Slot } from './slot';

/** Steps in their order, the line of the first one and the line after the last. */
export interface Sequence {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly string[];
}

const item = /^ {0,3}(\d{1,3})[.)]\s+(?=\S)/u;

/** The numbered list that a slot without options holds, as quizdown writes what is to be put into its order. */
export const sequenceIn = (outline: Outline, { start, end, boxes, letters }: Slot): Sequence | undefined => {
  const { lines, kindAt } = outline;
  if (boxes.length > 0 || letters.length > 0) return undefined;
  const starts: number[] = [];
  for (let at = start + 1; at < end; at++)
    if (kindAt(at) === lineKinds.text && item.test(lines[at] ?? '')) starts.push(at);
  const [from, second] = starts;
  if (
    from === undefined ||
    second === undefined ||
    !isCounted(starts.map((at) => Number(item.exec(lines[at] ?? '')?.[1])))
  )
    return undefined;
  const to = lastLine(outline, starts.at(-1) ?? from, end);
  return { from, to, steps: starts.map((at, nth) => stepAt(outline, at, starts[nth + 1] ?? to)) };
};

/** From 1 on, or always 1, as Markdown counts by itself. */
const isCounted = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => number === at + 1) || numbers.every((number) => number === 1);

/** The text of an item with what goes on below it. */
const stepAt = (outline: Outline, start: number, end: number): string => {
  const line = outline.lines[start] ?? '';
  const mark = item.exec(line)?.[0].length ?? 0;
  return [line.slice(mark).trim(), contentOf(outline, start + 1, end, mark)].filter((text) => text !== '').join('\n');
};

/** The line after the last step, which goes on as far as lines are indented. */
const lastLine = ({ lines, kindAt }: Outline, start: number, end: number): number => {
  let at = start + 1;
  while (at < end && (kindAt(at) === lineKinds.blank || indentOf(lines[at] ?? '') > 1)) at++;
  return at;
};
