import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import {
  allowedAttributes,
  allowedClass,
  allowedElements,
  allowedMath,
  isAllowedValue,
  removedWhole,
  textOfMath,
  withoutStyles,
} from '../text/allowedHtml';
import type { Html, Render } from '../text/markdown';
import { withDepthLimited } from '../readers/practice/htmlDepth';

/** What HTML that leaves Interleave may do. */
export interface Leave {
  /** Whether images may be loaded from the web. */
  readonly remoteImages: boolean;
  /** Told the address of each image of the web that is left out. */
  readonly leftOut?: (address: string) => unknown;
}

/** Attributes that a tree of HTML knows by another name. */
const propertyNames: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
};

const schema: Schema = {
  tagNames: [...allowedElements, ...allowedMath],
  attributes: {
    '*': [
      ...allowedAttributes.filter((name) => name !== 'class').map((name) => propertyNames[name] ?? name),
      ['className', allowedClass],
    ],
  },
  strip: [...removedWhole],
  ancestors: {},
  clobber: [],
  protocols: {},
  required: {},
};

const isMath: ReadonlySet<string> = new Set(allowedMath);
const holdsText: ReadonlySet<string> = new Set(textOfMath);

const isOnTheWeb = (address: string): boolean => /^(?:https?:|[\\/]{2})/iu.test(address.replace(/[\p{Cc}\s]/gu, ''));

/**
 * Elements where they belong, those of formulas only within one and no others there, with the
 * addresses that they may have.
 */
const settled = (nodes: readonly ElementContent[], within: string, leave: Leave): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { tagName } = node;
    if (holdsText.has(within) || isMath.has(tagName) !== (isMath.has(within) || tagName === 'math')) return [];
    const properties = Object.fromEntries(
      Object.entries(node.properties).filter(([name, value]) => mayStay(tagName, name, value, leave)),
    );
    return [{ ...node, properties, children: settled(node.children, tagName, leave) }];
  });

const mayStay = (tagName: string, name: string, value: unknown, { remoteImages, leftOut }: Leave): boolean => {
  if (name === 'className') return Array.isArray(value) && value.length > 0;
  if (typeof value !== 'string') return true;
  if (!isAllowedValue(tagName, name, value)) return false;
  if (tagName !== 'img' || name !== 'src' || remoteImages || !isOnTheWeb(value)) return true;
  leftOut?.(value);
  return false;
};

/** What of an author's HTML may leave in a print, page or package: what the panel shows of it, by the same table. */
export const sanitiseHtml = (html: Html, leave: Leave): Html => {
  // Read as a page, as DOMPurify does: a fragment alone is read as within a <template>, where the rows of tables
  // stand by themselves.
  const tree = sanitize(fromHtml(withDepthLimited(withoutStyles(html))), schema) as Root;
  return toHtml(
    { type: 'root', children: settled(tree.children as ElementContent[], '', leave) },
    { characterReferences: { useNamedReferences: true } },
  ) as Html;
};

/** Renders what is to leave. */
export const sanitising =
  (render: Render, leave: Leave): Render =>
  (markdown) =>
    sanitiseHtml(render(markdown), leave);
