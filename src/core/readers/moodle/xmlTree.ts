import { lineCounter } from '../markdown/lineCounter';

/** An element of XML: what it holds in its order, and where it stands. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly within it, that of CDATA included. */
  readonly text: string;
  /** The lines from `start` up to `end`, from 0. */
  readonly start: number;
  readonly end: number;
}

export interface XmlReading {
  readonly roots: readonly XmlElement[];
  /** The line of an element that is never closed. */
  readonly unclosed?: number;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
  readonly start: number;
}

/** What lies deeper than this is passed over. */
const deepest = 64;

/**
 * Reads XML in one pass. Only the five entities of XML itself and numbers are known: what a document type declares is
 * never read, so that nothing can grow. A closing tag that fits no open one is passed over, and one that fits an outer
 * one closes all within.
 */
export const xmlTree = (text: string): XmlReading => {
  const roots: XmlElement[] = [];
  const open: Open[] = [];
  const lineAt = lineCounter(text);
  let tooDeep = 0;
  const close = (end: number): void => {
    const last = open.pop();
    if (last === undefined) return;
    const { name, attributes, children, texts, start } = last;
    (open.at(-1)?.children ?? roots).push({
      name,
      attributes,
      children,
      text: texts.join(''),
      start,
      end: lineAt(end) + 1,
    });
  };
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at);
    const words = text.slice(at, next < 0 ? text.length : next);
    if (words !== '') open.at(-1)?.texts.push(decoded(words));
    if (next < 0) break;
    const special = specials.find(({ opens }) => text.startsWith(opens, next));
    if (special !== undefined) {
      const end = text.indexOf(special.closes, next + special.opens.length);
      if (special.opens === '<![CDATA[')
        open.at(-1)?.texts.push(text.slice(next + special.opens.length, end < 0 ? text.length : end));
      at = end < 0 ? text.length : end + special.closes.length;
      continue;
    }
    const end = text.indexOf('>', next);
    if (end < 0) break;
    at = end + 1;
    const tag = text.slice(next + 1, end);
    const name = /^\/?([\w:.-]{1,100})/u.exec(tag)?.[1] ?? '';
    if (name === '') continue;
    if (!tag.startsWith('/')) {
      const isEmpty = tag.endsWith('/');
      if (open.length >= deepest) {
        if (!isEmpty) tooDeep++;
        continue;
      }
      open.push({ name, attributes: attributesOf(tag), children: [], texts: [], start: lineAt(next) });
      if (isEmpty) close(end);
    } else if (tooDeep > 0) tooDeep--;
    else {
      const place = open.findLastIndex((each) => each.name === name);
      while (place >= 0 && open.length > place) close(end);
    }
  }
  const unclosed = open.at(-1)?.start;
  while (open.length > 0) close(text.length);
  return { roots, ...(unclosed !== undefined && { unclosed }) };
};

const specials = [
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<!--', closes: '-->' },
  { opens: '<?', closes: '?>' },
  { opens: '<!', closes: '>' },
] as const;

const longestTag = 2000;

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.slice(0, longestTag).matchAll(/\s([\w:.-]{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name = '', double, single]) => [name, decoded(double ?? single ?? '')],
    ),
  );

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);/giu,
        (whole, name: string) => entities[name.toLowerCase()] ?? character(name) ?? whole,
      )
    : text;

const character = (name: string): string | undefined => {
  const point = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
};

export const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** The text of the first child of a name, or of the `<text>` within it. */
export const textIn = (element: XmlElement, name: string): string => {
  const [child] = childrenNamed(element, name);
  return child === undefined ? '' : (childrenNamed(child, 'text')[0]?.text ?? child.text).trim();
};
