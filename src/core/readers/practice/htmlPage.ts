import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { plainText } from '../../text/plainText';
import type { Problem } from '../../exercise/problem';
import { htmlBlocks } from './htmlBlocks';
import { inlineMarkdown } from './htmlInline';
import { foldTags } from '../markdown/mendedFolds';
import { structuralName } from '../markdown/tags';
import { withDepthLimited } from './htmlDepth';
import { childrenOf, findElement, hasClass, textOf } from './htmlTree';
import type { Page } from './page';

/** A page as a site (Astro Starlight, or another) shows it: only its content, not the navigation around it. */
export const htmlPage = (html: string): Page => {
  const problems: Problem[] = [];
  const source = withFoldsSpelt(withDepthLimited(html), (problem) => problems.push(problem));
  const root = fromHtml(source, { verbose: true });
  const content = contentOf(root);
  const blocks = htmlBlocks(childrenOf(content), (problem) => problems.push(problem));
  const description = findElement(
    root,
    ({ tagName, properties }) => tagName === 'meta' && properties.name === 'description',
  )?.properties.content;
  const title = titleOf(root, content);
  return {
    fields: { ...(title === '' ? {} : { title }), ...(typeof description === 'string' ? { description } : {}) },
    blocks: blocks.filter(
      (block) => !(block.kind === 'heading' && block.level === 1 && plainText(block.markdown) === title),
    ),
    problems,
  };
};

const tagName = /<(\/?)([ds][a-z]{5,7})(?![\w.-])/giu;

/**
 * The source with the names of its folds' tags as they were meant; each slip in them is told, and each end of a fold
 * that has none.
 */
const withFoldsSpelt = (html: string, report: (problem: Problem) => void): string => {
  let open = 0;
  return html.replace(tagName, (whole, slash: string, name: string, at: number) => {
    const meant = structuralName(name);
    if (meant === undefined) return whole;
    const tell = (message: string) => report(foldTags(html.slice(0, at).split('\n').length - 1, message));
    const tag = `<${slash}${meant}`;
    if (meant !== name.toLowerCase()) tell(`<${slash}${name}> is read as ${tag}>.`);
    if (meant === 'details' && slash === '') open++;
    else if (meant === 'details' && --open < 0) {
      open = 0;
      tell('This </details> has no <details> above it.');
    }
    return tag;
  });
};

const contentOf = (root: Root) =>
  findElement(root, (element) => hasClass(element, 'sl-markdown-content')) ??
  findElement(root, ({ tagName }) => tagName === 'main') ??
  findElement(root, ({ tagName }) => tagName === 'article') ??
  findElement(root, ({ tagName }) => tagName === 'body') ??
  root;

/** The heading of the content, or around it, else what the window is called. */
const titleOf = (root: Root, content: Root | Element): string => {
  const isTitle = ({ tagName }: Element) => tagName === 'h1';
  const heading = findElement(content, isTitle) ?? findElement(root, isTitle);
  if (heading !== undefined) return plainText(inlineMarkdown(childrenOf(heading)));
  const title = findElement(root, ({ tagName }) => tagName === 'title');
  return title === undefined ? '' : (textOf(title).replace(/\s+/gu, ' ').trim().split(' | ')[0] ?? '');
};
