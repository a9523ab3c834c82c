import { plainText } from '../../text/plainText';
import type { Block } from '../markdown/blocks';

const label = /^(?:\*\*|__|\*|_)?(?:Answer|Solution)(?: key)?\s?:\s*(?:\*\*|__|\*|_)?\s*/u;

/**
 * Makes of a paragraph `Answer: …`, which stands open on the page, an answer like a folded one; what follows goes on in
 * it.
 */
export const withInlineAnswers = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some(isAnswer) ? blocks.flatMap(answerShown) : blocks;

const isAnswer = (block: Block): boolean => block.kind === 'paragraph' && label.test(block.markdown);

const answerShown = (block: Block): readonly Block[] => {
  const found = block.kind === 'paragraph' ? label.exec(block.markdown)?.[0] : undefined;
  if (found === undefined) return [block];
  const rest = block.markdown.slice(found.length);
  const summary = plainText(found).replace(/\s?:$/u, '');
  const reveal: Block = { kind: 'reveal', summary, markdown: '', range: block.range };
  return rest === '' ? [reveal] : [reveal, { ...block, markdown: rest }];
};
