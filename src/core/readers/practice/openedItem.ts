import type { Block } from '../markdown/blocks';
import { proseBlocks } from '../markdown/proseBlocks';

/**
 * The blocks of a list's only item, `1. Which? / - A. … / - B. …`, where it holds more than a line; any other block as
 * it is.
 */
export const openedItem = (block: Block): readonly Block[] => {
  const item = block.kind === 'list' && block.items.length === 1 ? block.items[0] : undefined;
  if (item === undefined || !holdsList(item.markdown)) return [block];
  const lines = item.markdown
    .split('\n')
    .map((text, at) => ({ kind: 'text' as const, line: item.range.start + at, text }));
  return proseBlocks(lines, 0, lines.length);
};

/** Whether a list, and no fence, stands in an item. */
export const holdsList = (markdown: string): boolean =>
  markdown.includes('\n') && !markdown.includes('```') && !markdown.includes('~~~') && /\n\s*[-*+]\s/u.test(markdown);
