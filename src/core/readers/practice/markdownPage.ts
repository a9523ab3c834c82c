import { plainText } from '../../plainText';
import { frontMatterOf } from '../frontMatter';
import { markdownBlocks } from '../markdownBlocks';
import { piecesOf } from '../pieces';
import type { Page } from './page';

/** A page in Markdown or MDX. */
export const markdownPage = (text: string): Page => {
  const lines = text.includes('\r') ? text.split(/\r\n?|\n/u) : text.split('\n');
  const { fields, problems, next } = frontMatterOf(lines);
  const scanned = piecesOf(lines, next);
  const { blocks, problems: more } = markdownBlocks(scanned.pieces, lines);
  const top = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const title = fields.title ?? (top && plainText(top.markdown));
  return {
    fields: { ...fields, ...(title === undefined ? {} : { title }) },
    blocks: blocks.filter((block) => block !== top),
    problems: [...problems, ...scanned.problems, ...more],
  };
};
