import { tagAt } from '../markdown/tags';

const mostDepth = 250;
const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup colgroup caption html head body'.split(
    ' ',
  ),
);
const commentEnd = /--!?>/gu;
const raw = new Set(['script', 'style', 'textarea', 'title']);

/**
 * Blanks out the opening tags that would nest deeper than any page does. A parser's time grows with the square of the
 * depth, and a walk over its tree with the depth.
 */
export const withDepthLimited = (html: string): string => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let next = 0;
  for (const { 0: start, 1: slash, 2: name = '', index } of html.matchAll(/<!--|<(\/?)([A-Za-z][^\s/>]*)/gu)) {
    if (index < next) continue;
    if (start === '<!--') {
      // A comment ends by `--!>`, too, and `<!-->` is a whole one.
      commentEnd.lastIndex = index + 2;
      if (!commentEnd.test(html)) break;
      next = commentEnd.lastIndex;
      continue;
    }
    const tagName = name.toLowerCase();
    if (uncounted.has(tagName)) continue;
    if (slash === '/') {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (raw.has(tagName)) {
      const end = html.slice(index).search(new RegExp(`</${tagName}`, 'iu'));
      if (end < 0) break;
      next = index + end;
      continue;
    }
    const tag = tagAt(html, index);
    next = index + (tag ?? start).length;
    if (tag?.selfClosing === true) continue;
    depth++;
    if (depth <= mostDepth || tag === undefined) continue;
    parts.push(html.slice(from, index), html.slice(index, next).replace(/[^\n]/gu, ' '));
    from = next;
  }
  return parts.join('') + html.slice(from);
};
