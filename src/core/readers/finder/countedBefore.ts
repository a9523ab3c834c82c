import { firstFrom, type Outline } from '../outline/outline';
import { countedAt, endOf } from './countedAt';
import type { Part, Entry } from './part';

/** The counted lines before a key, by the manner in which they are written, in parts that each begin to count anew. */
export const countedBefore = (outline: Outline, from: number, to: number): readonly (readonly Part[])[] => {
  const shapes = new Map<string, Omit<Entry, 'end'>[]>();
  for (let line = from; line < to; line++) {
    const counted = countedAt(outline, line);
    if (counted === undefined) continue;
    const known = shapes.get(counted.shape);
    const last = known?.at(-1);
    const isNew = counted.ordinal === 1 && (last === undefined || headingBetween(outline, last.line, line));
    if (!isNew && counted.ordinal !== (last?.ordinal ?? -1) + 1) continue;
    if (known === undefined) shapes.set(counted.shape, [counted]);
    else known.push(counted);
  }
  return [...shapes.values()].map((starts) =>
    partsOf(
      outline,
      starts.map((start, at) => ({ ...start, end: endOf(outline, start.line, starts[at + 1]?.line ?? to, to) })),
    ),
  );
};

const headingBetween = ({ headings }: Outline, from: number, to: number): boolean =>
  (headings[firstFrom(headings, from + 1)]?.line ?? Infinity) < to || headings[firstFrom(headings, to)]?.line === to;

const partsOf = (outline: Outline, entries: readonly Entry[]): readonly Part[] => {
  const parts: { names: readonly string[]; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last === undefined || entry.ordinal === 1)
      parts.push({ names: outline.headingsOver(entry.line), entries: [entry] });
    else last.entries.push(entry);
  }
  return parts;
};
