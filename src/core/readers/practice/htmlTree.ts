import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import type { SourceRange } from '../../exercise/sourceRange';

export type Child = RootContent | ElementContent;

export const childrenOf = (node: Nodes): readonly Child[] => ('children' in node ? node.children : []);

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

export const hasClass = (node: Nodes, name: string): boolean =>
  isElement(node) && Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** The first element below a node, in reading order, that fits. */
export const findElement = (node: Nodes, fits: (element: Element) => boolean): Element | undefined => {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found !== undefined) return found;
  }
  return undefined;
};

const hiddenNames = new Set('script style template svg noscript nav footer button link dialog iframe'.split(' '));

/** What no reader of the page sees, or sees only around its content. */
export const isHidden = (node: Nodes): boolean => {
  if (!isElement(node)) return node.type === 'comment' || node.type === 'doctype';
  return (
    hiddenNames.has(node.tagName) ||
    node.properties.ariaHidden === 'true' ||
    node.properties.role === 'tablist' ||
    hasClass(node, 'sr-only') ||
    (node.tagName === 'span' && hasClass(node, 'lang'))
  );
};

/** All text below a node, as it stands. */
export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : isHidden(node) ? '' : childrenOf(node).map(textOf).join('');

export const rangeOfNode = ({ position }: Nodes): SourceRange => ({
  start: (position?.start.line ?? 1) - 1,
  end: position?.end.line ?? 1,
});
