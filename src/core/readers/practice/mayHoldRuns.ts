import type { Block } from '../markdown/blocks';
import { holdsList } from './openedItem';

/** Whether two marks at least may stand in some blocks; spares most questions a closer look. */
export const mayHoldRuns = (blocks: readonly Block[]): boolean => {
  let count = 0;
  for (const block of blocks) {
    count += marksIn(block);
    if (count > 1) return true;
  }
  return false;
};

/** How many marks a block may hold, at most; two where they are not worth counting. */
const marksIn = (block: Block): number => {
  if (block.kind === 'list')
    return block.items.length === 1 && holdsList(block.items[0]?.markdown ?? '') ? 2 : block.items.length;
  if (block.kind === 'fence' || block.kind === 'table') return 2;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return 1;
  mark.lastIndex = 0;
  return mark.test(block.markdown) ? (mark.test(block.markdown) ? 2 : 1) : 0;
};

/** What may delimit a mark, with a letter by itself, a capital or a digit before it. */
const mark = /[)\].:\\*_<=>→⇒↔—–-](?<=(?:[A-Z\d]|(?<![A-Za-z])[a-z])\s*[^])/gu;
