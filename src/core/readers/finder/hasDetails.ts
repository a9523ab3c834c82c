import { matchesAt } from '../../base/matchesAt';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';

/** Whether a text may hold a `<details>`. */
export const mayHoldFolds = (text: string): boolean => matchesAt(text, ['<d', '<D'], /<details/iuy);

/** The lines in which a fold begins. */
const foldLines = memoizeByOutline(({ text, lines, kindAt }: Outline): readonly { readonly line: number }[] => {
  if (!mayHoldFolds(text)) return [];
  const found: { readonly line: number }[] = [];
  for (const [line, words] of lines.entries())
    if (
      words.includes('<') &&
      kindAt(line) === lineKinds.text &&
      /<details\b/iu.test(words.includes('`') ? words.replace(codeSpan, '') : words)
    )
      found.push({ line });
  return found;
});

/** The first line of some in which a fold begins. */
export const firstFold = (outline: Outline, start: number, end: number): number | undefined => {
  const lines = foldLines(outline);
  const line = lines.length === 0 ? undefined : lines[firstFrom(lines, start)]?.line;
  return line !== undefined && line < end ? line : undefined;
};

/** Whether a fold begins in some lines. */
export const hasDetails = (outline: Outline, start: number, end: number): boolean =>
  firstFold(outline, start, end) !== undefined;

const codeSpan = /`[^`]*`/gu;
