import { indentOf } from '../outline/content';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { countedIn } from './counted';
import type { Entry } from './part';

interface CountedLine extends Omit<Entry, 'end'> {
  /** What stands before the number. */
  readonly shape: string;
}

const farthest = 20;

export const countedAt = ({ lines, kindAt }: Outline, line: number): CountedLine | undefined => {
  const text = lines[line] ?? '';
  const kind = kindAt(line);
  if ((kind !== lineKinds.text && kind !== lineKinds.heading) || text === '' || indentOf(text) > 3) return undefined;
  const digit = text.search(/\d/u);
  const counted = digit < 0 || digit > farthest ? undefined : countedIn(text);
  return counted && { shape: text.slice(0, digit), ordinal: counted.ordinal, line, text: counted.rest };
};

/** A question in a line ends before a heading; one that is a heading, before one that is not smaller. */
export const endOf = ({ headings, kindAt, lines }: Outline, line: number, next: number, to: number): number => {
  const level = kindAt(line) === lineKinds.heading ? (headings[firstFrom(headings, line)]?.level ?? 0) : 6;
  for (let at = firstFrom(headings, line + 1); (headings[at]?.line ?? Infinity) < next; at++)
    if ((headings[at]?.level ?? 7) <= level) return headings[at]?.line ?? next;
  return Math.min(next, to, lines.length);
};
