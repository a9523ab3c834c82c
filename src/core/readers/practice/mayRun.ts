import type { Block } from '../blocks';

/** Whether two marks at least may stand in some blocks; spares most questions a closer look. */
export const mayRun = (blocks: readonly Block[]): boolean => {
  let count = 0;
  for (let at = 0; at < blocks.length && count < 2; at++) count += marksIn(blocks[at]);
  return count > 1;
};

/** How many marks a block may hold, at most; two where they are not worth counting. */
const marksIn = (block: Block | undefined): number => {
  if (block === undefined) return 0;
  if (block.kind === 'list') return block.items.length;
  if (block.kind === 'fence' || block.kind === 'table') return 2;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return 1;
  mark.lastIndex = 0;
  return mark.test(block.markdown) ? (mark.test(block.markdown) ? 2 : 1) : 0;
};

/** A letter by itself or at the end of a word, or a digit, before something that may delimit it. */
const mark = /(?:[A-Z\d]|(?<![A-Za-z])[a-z])(?:[)\].:\\*_]|\s*[<=>→⇒↔—–-])/gu;
