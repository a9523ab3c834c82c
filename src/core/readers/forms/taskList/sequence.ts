import { orderingDraft } from '../../../kinds/ordering';
import { asksForOrder } from '../../practice/orderTask';
import type { Draft } from '../../draft';
import { lineKinds, type Outline } from '../../outline';
import { contentOf, indentOf } from '../content';
import { promptOf, standingOf } from './choiceFrom';
import type { Part } from './parts';

const item = /^ {0,3}(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * The ordering that a part without boxes is in a quiz: a task that asks for an order, then a numbered list in the right one, as quizdown writes it.
 * What stands between them, also a hint in a quote, belongs to the task.
 */
export const sequenceIn = (outline: Outline, part: Part): Draft | undefined => {
  const { lines, kindAt } = outline;
  if (part.boxes.length > 0 || part.letters.length > 0) return undefined;
  const starts: number[] = [];
  for (let at = part.start + 1; at < part.end; at++) if (kindAt(at) === lineKinds.text && item.test(lines[at] ?? '')) starts.push(at);
  const [first, second] = starts;
  if (first === undefined || second === undefined || !isCounted(starts.map((at) => Number(item.exec(lines[at] ?? '')?.[1])))) return undefined;
  const prompt = promptOf(outline, part, first);
  if (!asksForOrder(part.title) && !asksForOrder(prompt)) return undefined;
  const end = lastLine(outline, starts.at(-1) ?? first, part.end);
  const steps = starts.map((at, nth) => stepAt(outline, at, starts[nth + 1] ?? end));
  return orderingDraft({ prompt, steps, order: steps.map((_, at) => at), takeaway: contentOf(outline, end, part.end) }, standingOf(outline, part));
};

/** From 1 on, or always 1, as Markdown counts by itself. */
const isCounted = (numbers: readonly number[]): boolean => numbers.every((number, at) => number === at + 1) || numbers.every((number) => number === 1);

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
