import type { Config, DOMPurify } from 'dompurify';
import {
  allowedAttributes,
  allowedClass,
  allowedElements,
  allowedMath,
  isAllowedValue,
  removedWhole,
  textOfMath,
  withoutStyles,
} from '../src/core/text/allowedHtml';
import type { Html } from '../src/core/text/markdown';

const config: Config = {
  ALLOWED_TAGS: [...allowedElements, ...allowedMath],
  ALLOWED_ATTR: [...allowedAttributes],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_CONTENTS: [...removedWhole],
  RETURN_DOM_FRAGMENT: true,
};

export type Purify = (html: string) => DocumentFragment;
let purify: Purify | undefined;

/** What every screen is purified by from now on. */
export const sanitiseBy = (chosen: Purify): void => void (purify = chosen);

/** The namespace of formulas, within which nothing else may stand. */
const mathMl = 'http://www.w3.org/1998/Math/MathML';

const withinText = `:is(${textOfMath.join()}) *`;

/** Purifies by DOMPurify. */
export const purifyBy = (instance: DOMPurify): Purify => {
  instance.setConfig(config);
  instance.addHook('uponSanitizeAttribute', (element, data) => {
    if (data.attrName === 'class')
      data.attrValue = data.attrValue
        .split(/\s+/u)
        .filter((name) => allowedClass.test(name))
        .join(' ');
    if (!isAllowedValue(element.localName, data.attrName, data.attrValue)) data.keepAttr = false;
  });
  return (html) => {
    const fragment = instance.sanitize(html, { RETURN_DOM_FRAGMENT: true });
    for (const element of fragment.querySelectorAll('math *'))
      if (element.namespaceURI !== mathMl || element.matches(withinText)) element.remove();
    return fragment;
  };
};

/** Replaces an element by another that holds its content. */
const rename = (element: Element, name: string, className = ''): void => {
  const other = element.ownerDocument.createElement(name);
  if (className !== '') other.className = className;
  other.append(...element.childNodes);
  element.replaceWith(other);
};

/**
 * What of an author's HTML may enter the page: no scripts, styles, forms, frames, ids or names; headings become
 * paragraphs, as the page has its own.
 */
export const sanitised = (html: Html): DocumentFragment => {
  if (purify === undefined) throw new Error('A screen came before the sanitiser.');
  const fragment = purify(withoutStyles(html));
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
