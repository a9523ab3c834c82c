import type { Config, DOMPurify } from 'dompurify';
import type { Html } from '../src/core/markdown';

const words = (list: string): string[] => list.trim().split(/\s+/u);

const tags = words(`
  a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup
  table tbody td tfoot th thead tr u ul var wbr
  math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle
  msub msubsup msup mtable mtd mtext mtr munder munderover semantics`);

const attributes = words(`
  href src alt title width height align class colspan rowspan scope start reversed type value open dir lang cite datetime
  accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding fence largeop linethickness lspace
  mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rspace scriptlevel
  separator stretchy symmetric voffset xmlns`);

const knownClass = /^(?:hljs(?:-[\w-]+)?|[a-z]+_{1,2}|language-[\w+#-]+|katex(?:-[\w-]+)?)$/u;

/** Markdown aligns table cells by a style, which the page's policy does not let pass. */
const aligned = (html: Html): string => html.replace(/(<t[hd]) style="text-align:(left|right|center)">/gu, '$1 align="$2">');

const config: Config = {
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: attributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ADD_FORBID_CONTENTS: ['annotation', 'object'],
  RETURN_DOM_FRAGMENT: true,
};

export type Purify = (html: string) => DocumentFragment;
let purify: Purify | undefined;

/** What every screen is purified by from now on. */
export const sanitiseBy = (chosen: Purify): void => void (purify = chosen);

/** Purifies by DOMPurify. */
export const purifyBy = (instance: DOMPurify): Purify => {
  instance.setConfig(config);
  instance.addHook('uponSanitizeAttribute', (_element, data) => {
    if (data.attrName === 'class') data.attrValue = data.attrValue.split(/\s+/u).filter((name) => knownClass.test(name)).join(' ');
  });
  return (html) => instance.sanitize(html, { RETURN_DOM_FRAGMENT: true });
};

/** Replaces an element by another that holds its content. */
const rename = (element: Element, name: string, className = ''): void => {
  const other = element.ownerDocument.createElement(name);
  if (className !== '') other.className = className;
  other.append(...element.childNodes);
  element.replaceWith(other);
};

/** What of an author's HTML may enter the page: no scripts, styles, forms, frames, ids or names; headings become paragraphs, as the page has its own. */
export const sanitised = (html: Html): DocumentFragment => {
  if (purify === undefined) throw new Error('A screen came before the sanitiser.');
  const fragment = purify(aligned(html));
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) rename(heading, 'p', 'heading');
  for (const code of fragment.querySelectorAll('pre')) code.tabIndex = 0;
  return fragment;
};

/** The same for the inside of a button, where nothing else can be pressed. */
export const unlinked = (fragment: DocumentFragment): DocumentFragment => {
  const copy = fragment.cloneNode(true) as DocumentFragment;
  for (const pressed of copy.querySelectorAll('a, details, summary')) rename(pressed, 'span');
  for (const code of copy.querySelectorAll('pre')) code.removeAttribute('tabindex');
  return copy;
};
