import { codeSpans, isEscaped } from '../../text/codeSpans';

/** Takes HTML and MDX comments out of lines that are given in order, and knows whether one is still open. */
export interface CommentFilter {
  readonly open: () => boolean;
  readonly visible: (line: string, at: number) => string;
}

const endings = { '<!--': '-->', '{/*': '*/}' } as const;
type Opening = keyof typeof endings;

/** A comment that is never closed hides nothing: it shows as it stands. */
export const commentFilter = (lines: readonly string[]): CommentFilter => {
  const lastLine: Partial<Record<Opening, number>> = {};
  const isClosedAfter = (at: number, opening: Opening): boolean =>
    (lastLine[opening] ??= lastLineWith(lines, endings[opening])) > at;
  let openedBy: Opening | undefined;

  const visible = (line: string, at: number): string => {
    if (openedBy === undefined && !line.includes('<!--') && !line.includes('{/*')) return line;
    let from = 0;
    if (openedBy !== undefined) {
      const end = line.indexOf(endings[openedBy]);
      if (end < 0) return '';
      from = end + endings[openedBy].length;
      openedBy = undefined;
    }
    const parts: string[] = [];
    const lastIn = { '<!--': line.lastIndexOf('-->'), '{/*': line.lastIndexOf('*/}') };
    for (const { opening, index } of openingsIn(line, from)) {
      if (index < from) continue;
      const ending = endings[opening];
      if (index < lastIn[opening]) {
        parts.push(line.slice(from, index));
        from = line.indexOf(ending, index) + ending.length;
      } else if (isClosedAfter(at, opening)) {
        openedBy = opening;
        return parts.join('') + line.slice(from, index);
      }
    }
    return parts.join('') + line.slice(from);
  };
  return { open: () => openedBy !== undefined, visible };
};

const openingsIn = (line: string, from: number): readonly { readonly opening: Opening; readonly index: number }[] => {
  if (!line.includes('<!--') && !line.includes('{/*')) return [];
  const spans = codeSpans(line);
  let span = 0;
  return [...line.matchAll(/<!--|\{\/\*/gu)].flatMap(({ 0: opening, index }) => {
    while ((spans[span]?.end ?? Infinity) <= index) span++;
    const inCode = (spans[span]?.start ?? Infinity) < index;
    return index < from || inCode || isEscaped(line, index) ? [] : [{ opening: opening as Opening, index }];
  });
};

const lastLineWith = (lines: readonly string[], ending: string): number =>
  lines.findLastIndex((line) => line.includes(ending));
