import { fenceOpening } from '../markdown/fences';

/** Whether a text may hold what `withDetailsWritten` rewrites. */
export const mayHoldContainers = (text: string): boolean =>
  text.includes('??? ') || text.includes('???+') || (text.includes(':::') && /^:::+ *details\b/mu.test(text));

/**
 * The lines of a page in which what other site builders fold is written as `<details>`, line for line: `::: details
 * Title` … `:::`, and `??? note "Title"` with its indented body.
 */
export const withDetailsWritten = (lines: readonly string[]): readonly string[] => {
  const written: string[] = [];
  const containers: boolean[] = [];
  const indents: number[] = [];
  let fence = '';
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    let closings = '';
    while (indent < line.length && indent < (indents.at(-1) ?? 0)) {
      indents.pop();
      closings += '</details>';
    }
    if (closings !== '' && written.at(-1)?.trim() === '') {
      written[written.length - 1] = closings;
      closings = '';
    }
    const text = line.slice(Math.min(indent, indents.at(-1) ?? 0));
    const mark = fenceOpening(text)?.mark;
    if (mark !== undefined && (fence === '' || (mark.startsWith(fence) && text.trim() === mark)))
      fence = fence === '' ? mark : '';
    const isCode = fence !== '' || mark !== undefined;
    const [, name, title = ''] = (isCode ? null : container.exec(text)) ?? [];
    const [, type, folded] = (isCode ? null : collapsible.exec(text)) ?? [];
    if (type !== undefined) indents.push((indents.at(-1) ?? 0) + 4);
    if (name !== undefined) containers.push(name === 'details');
    const isEnd = !isCode && name === undefined && text.startsWith(':::') && containers.pop() === true;
    const own =
      type !== undefined ? opening(folded ?? type) : name === 'details' ? opening(title) : isEnd ? '</details>' : text;
    written.push(closings + own);
  }
  return indents.length === 0 ? written : [...written, '</details>'.repeat(indents.length)];
};

const container = /^:::+ *([a-z]+) *\[?([^\]{]{0,200})/u;
const collapsible = /^\?\?\?\+? +([a-z]*)[a-z ]*(?:"([^"]{0,500})")? *$/u;

const opening = (title: string): string => `<details><summary>${title.trim()}</summary>`;
