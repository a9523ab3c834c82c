import type { Element } from 'hast';
import type { Markdown } from '../../text/markdown';
import { codeSpan, escapeInline } from '../../text/escapeMarkdown';
import { type Child, childrenOf, findElement, hasClass, isElement, isHidden, textOf } from './htmlTree';

/** Inline HTML as Markdown. */
export const inlineMarkdown = (nodes: readonly Child[]): Markdown =>
  nodes
    .map(inlineOf)
    .join('')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();

const inlineOf = (node: Child): Markdown => {
  if (node.type === 'text') return escapeInline(node.value.replace(/[ \t\r]+/gu, ' '));
  if (!isElement(node) || isHidden(node)) return '';
  if (hasClass(node, 'katex')) return mathOf(node);
  const write = elements[node.tagName] ?? contents;
  return write(node);
};

const contents = (element: Element): Markdown => childrenOf(element).map(inlineOf).join('');

/** Marks around the words themselves: Markdown wants no space inside its marks. */
const wrapped =
  (mark: string) =>
  (element: Element): Markdown => {
    const inner = contents(element);
    const words = inner.trim();
    if (words === '') return inner;
    const start = inner.indexOf(words);
    return `${inner.slice(0, start)}${mark}${words}${mark}${inner.slice(start + words.length)}`;
  };

const kept = (element: Element): Markdown => `<${element.tagName}>${contents(element)}</${element.tagName}>`;

const elements: Readonly<Record<string, (element: Element) => Markdown>> = {
  strong: wrapped('**'),
  b: wrapped('**'),
  em: wrapped('*'),
  i: wrapped('*'),
  del: wrapped('~~'),
  s: wrapped('~~'),
  code: (element) => codeSpan(textOf(element).replace(/\s*\n\s*/gu, ' ')),
  br: () => '\\\n',
  kbd: kept,
  sub: kept,
  sup: kept,
  mark: kept,
  a: (element) => {
    const text = contents(element);
    const { href } = element.properties;
    if (typeof href === 'string' && href.startsWith('#')) return /[\p{L}\p{N}]/u.test(text) ? text : '';
    return typeof href !== 'string' || href === '' || text.trim() === '' || /[\s()<>]/u.test(href)
      ? text
      : `[${text}](${href})`;
  },
  img: ({ properties: { src, alt } }) =>
    typeof src === 'string'
      ? `![${typeof alt === 'string' ? escapeInline(alt) : ''}](${src.replace(/[\s()<>]/gu, encodeURIComponent)})`
      : '',
  input: ({ properties: { type, checked } }) => (type === 'checkbox' ? `[${checked === true ? 'x' : ' '}] ` : ''),
};

/** KaTeX keeps the source of a formula beside its drawing. */
const mathOf = (element: Element): Markdown => {
  const source = findElement(element, ({ tagName }) => tagName === 'annotation');
  return source === undefined ? escapeInline(textOf(element)) : `$${textOf(source)}$`;
};
