import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { lineKinds, type Outline } from '../outline/outline';

/** So many questions that are counted alike make a series. */
const fewestCounted = 5;

/** How a question is counted: in a heading or in bold type, and what stands around its number. */
const counted = /^(#{1,6} |\*\*)(\D{0,12})(\d{1,3})([.)])/u;

interface Counted {
  readonly line: number;
  readonly ordinal: number;
  readonly mark: string;
  /** All but the number. */
  readonly dress: string;
}

/**
 * Tells of a line between two questions whose counts are two apart that looks like the one between them, but for its
 * mark or its number.
 */
export const lostCounts = ({ lines, kindAt }: Outline, drafts: readonly ExerciseDraft[]): readonly Problem[] => {
  const starts = drafts.flatMap(({ range: { start: line } }): readonly Counted[] => {
    const [, mark, word, ordinal, sign] = counted.exec(lines[line] ?? '') ?? [];
    return mark === undefined ? [] : [{ line, ordinal: Number(ordinal), mark, dress: `${mark}${word}${sign}` }];
  });
  if (starts.length < fewestCounted) return [];
  const asked = new Set(drafts.map(({ range }) => range.start));
  return starts.flatMap(({ line, ordinal, mark, dress }, at) => {
    const next = starts[at + 1];
    if (next?.dress !== dress || next.ordinal !== ordinal + 2) return [];
    const isMeant =
      mark === '**'
        ? (text: string) =>
            text.split('**').length % 2 === 0 && Number(/^\*{0,2}(\d{1,3})[.)]/u.exec(text)?.[1]) === ordinal + 1
        : (text: string, place: number) => kindAt(place) === lineKinds.heading && text.startsWith(mark);
    for (let place = line + 1; place < next.line; place++)
      if (!asked.has(place) && kindAt(place) !== lineKinds.code && isMeant(lines[place] ?? '', place))
        return [lost(place, ordinal + 1)];
    return [];
  });
};

const lost = (line: number, ordinal: number): Problem => ({
  line,
  severity: 'warning',
  code: 'unread-line',
  message: `Question ${ordinal} was expected here, written as those before and after it; this line belongs to the answer above.`,
});
