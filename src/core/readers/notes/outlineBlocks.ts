/** A block of an outliner's page: an item with what belongs to it. */
export interface OutlineBlock {
  readonly indent: number;
  /** Its lines without mark, indentation and properties. */
  readonly words: readonly string[];
  readonly children: readonly OutlineBlock[];
  /** The first words of the blocks above, outermost first. */
  readonly above: readonly string[];
  /** The lines from `start` up to `end`, those of its children included. */
  readonly start: number;
  readonly end: number;
}

interface Growing extends OutlineBlock {
  readonly words: string[];
  readonly children: Growing[];
  end: number;
}

const item = /^(\s*)-(?:\s(.*))?$/u;
const property = /^\s*[\p{L}\p{N}_.-]{1,60}::(?:\s|$)/u;

/** How deep blocks are told apart; deeper ones belong to the one above. */
const deepest = 60;

/**
 * The blocks of a page that is an outline from end to end, as Logseq keeps it; undefined for any other. Properties
 * (`collapsed:: true`) are no part of a block.
 */
export const outlineBlocks = (lines: readonly string[]): readonly OutlineBlock[] | undefined => {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  let fence = false;
  for (const [at, line] of lines.entries()) {
    const last = open.at(-1);
    const [, space = '', words] = fence ? [] : (item.exec(line) ?? []);
    const isItem = !fence && item.test(line) && open.length < deepest;
    if (/^\s*(?:-\s+)?```/u.test(line)) fence = !fence;
    if (isItem) {
      const indent = space.length;
      while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
      const own: Growing = {
        indent,
        words: words === undefined || property.test(words) ? [] : [words],
        children: [],
        above: open.map((each) => each.words[0] ?? ''),
        start: at,
        end: at + 1,
      };
      (open.at(-1)?.children ?? roots).push(own);
      open.push(own);
    } else if (line.trim() === '') last?.words.push('');
    else if (!fence && property.test(line)) {
      if (last === undefined && !/^\S/u.test(line)) return undefined;
    } else if (last === undefined || !/^\s/u.test(line)) return undefined;
    else last.words.push(line.slice(Math.min(line.length - line.trimStart().length, last.indent + 2)));
    if (line.trim() !== '') for (const each of open) each.end = at + 1;
  }
  return roots;
};
