import { plainText } from '../../text/plainText';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { explanationLabels } from '../words/explanationLabels';
import { anyOf } from '../words/language';
import { countedAt, endOf } from './countedAt';
import type { Key } from './keysIn';
import type { Part, Entry } from './part';

const row = /^\|\s*\W{0,2}(?:q|№|#|no\.?|nr\.?)?\s?(\d{1,3})\W{0,2}\s*\|([^|]+)\|(.*)$/iu;
const pairs = /(\d{1,3})\s?[.):–—=-]?\s*\(?([A-J])\)?(?![\p{L}\p{N}])/giu;
const whyColumn = new RegExp(`^(?:${anyOf(explanationLabels)})`, 'iu');

/** The answers of a key, part by part: counted lines, rows of a table, or letters in one line: `1. B  2. A`. */
export const answersIn = (outline: Outline, { from, end }: Key): readonly Part[] => {
  const { lines, headings, kindAt } = outline;
  const parts: { names: readonly string[]; entries: Entry[] }[] = [{ names: [], entries: [] }];
  let shape: string | undefined;
  let why = -1;
  for (let line = from; line < end; line++) {
    const text = lines[line] ?? '';
    if (text === '' || kindAt(line) === lineKinds.code || kindAt(line) === lineKinds.comment) continue;
    const last = parts.at(-1);
    if (last === undefined) break;
    const previous = last.entries.at(-1);
    const counted = countedAt(outline, line);
    const isNext =
      counted !== undefined &&
      (previous === undefined || counted.ordinal === previous.ordinal + 1) &&
      (shape === undefined || counted.shape === shape) &&
      (kindAt(line) === lineKinds.heading || !manyPairs(text));
    if (isNext) {
      shape ??= counted.shape;
      last.entries.push({ ...counted, end });
      continue;
    }
    if (kindAt(line) === lineKinds.heading) {
      parts.push({ names: [headings[firstFrom(headings, line)]?.text ?? ''], entries: [] });
      continue;
    }
    if (text.startsWith('|')) {
      const cells = text
        .split('|')
        .slice(1, -1)
        .map((cell) => plainText(cell));
      if (cells.some((cell) => whyColumn.test(cell)) && !/\d/u.test(cells[0] ?? ''))
        why = cells.findIndex((cell) => whyColumn.test(cell));
      const [, number, cell = ''] = row.exec(text) ?? [];
      if (number !== undefined)
        last.entries.push({
          ordinal: Number(number),
          line,
          end: line + 1,
          text: cell.trim(),
          why: why < 2 ? '' : (cells[why] ?? ''),
        });
    } else if (!/[\p{L}\p{N}]/u.test(text.replace(pairs, ''))) {
      for (const [, count, letter = ''] of text.matchAll(pairs))
        last.entries.push({ ordinal: Number(count), line, end: line + 1, text: letter });
    }
  }
  return parts
    .filter(({ entries }) => entries.length > 0)
    .map(({ names, entries }) => ({
      names,
      entries: entries.map((entry, at) =>
        entry.end < end ? entry : { ...entry, end: endOf(outline, entry.line, entries[at + 1]?.line ?? end, end) },
      ),
    }));
};

const manyPairs = (text: string): boolean =>
  /\d[^\d]+\d/u.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(pairs, '')) && [...text.matchAll(pairs)].length > 1;
