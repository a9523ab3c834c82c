import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { SourceRange } from '../../exercise/sourceRange';
import { frontMatterOf } from '../frontMatter/frontMatter';
import { markdownBlocks } from '../markdown/markdownBlocks';
import { withFoldsMended } from '../markdown/mendedFolds';
import { piecesOf } from '../markdown/pieces';
import { titleInHtml } from '../outline/fileTitle';
import { mayHoldContainers, withDetailsWritten } from './containers';
import type { Page } from './page';

/** A page in Markdown or MDX. */
export const markdownPage = (text: string): Page => {
  const source = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  const lines = source.split('\n');
  const { fields, problems, next } = frontMatterOf(lines);
  const scanned = withFoldsMended(piecesOf(mayHoldContainers(source) ? withDetailsWritten(lines) : lines, next));
  const { blocks, problems: more } = markdownBlocks(scanned.pieces, sourceIn(source, lines));
  const top = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const title = fields.title ?? (top === undefined ? titleInHtml(source)?.title : plainText(top.markdown));
  return {
    fields: { ...fields, ...(title === undefined ? {} : { title }) },
    blocks: blocks.filter((block) => block !== top),
    problems: [...problems, ...scanned.problems, ...more],
  };
};

/** Tells what stands in some lines of a text: a cut of it, which costs less than its lines joined again. */
const sourceIn = (text: string, lines: readonly string[]): ((range: SourceRange) => Markdown) => {
  const starts: number[] = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.length + 1;
  }
  return ({ start, end }) => text.slice(starts[start], starts[end]).trim();
};
