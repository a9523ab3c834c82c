const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** The elements of MathML that a formula may have, and only a formula. */
export const allowedMath = words(`
  math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle
  msub msubsup msup mtable mtd mtext mtr munder munderover semantics`);

/** Of these, those that hold text alone: what stands there as an element is read as HTML. */
export const textOfMath = words('mi mn mo ms mtext');

/** The elements of HTML that an author's text may have: text, lists, tables, images, folds. */
export const allowedElements = words(`
  a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup
  table tbody td tfoot th thead tr u ul var wbr`);

/** Elements whose content goes with them; of any other that is not allowed the content stays. */
export const removedWhole = words(`
  annotation annotation-xml audio desc embed foreignobject head iframe mglyph malignmark noembed noframes noscript object
  plaintext script style svg template textarea title video xmp`);

/** By their names in HTML. */
export const allowedAttributes = words(`
  href src alt title width height align class colspan rowspan scope start reversed type value open dir lang cite datetime
  accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding fence largeop linethickness lspace
  mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rspace scriptlevel
  separator stretchy symmetric voffset xmlns`);

interface Addresses {
  readonly elements: readonly string[];
  readonly protocols: readonly string[];
}

/**
 * Attributes that hold addresses, the elements that may have them, and the protocols that they may name; one without a
 * protocol is of a file, or within the page.
 */
const addresses: ReadonlyMap<string, Addresses> = new Map([
  ['href', { elements: ['a'], protocols: ['http', 'https', 'mailto'] }],
  ['src', { elements: ['img'], protocols: ['http', 'https', 'data'] }],
  ['cite', { elements: ['blockquote', 'del', 'ins', 'q'], protocols: ['http', 'https'] }],
]);

/** Classes that highlighting and formulas give; all others belong to the page. */
export const allowedClass = /^(?:hljs(?:-[\w-]+)?|[a-z]+_{1,2}|language-[\w+#-]+|katex(?:-[\w-]+)?)$/u;

/**
 * Whether an attribute of an element may have a value, which matters where it is an address. As browsers do, it passes
 * over white space and control characters.
 */
export const isAllowedValue = (element: string, attribute: string, value: string): boolean => {
  const allowed = addresses.get(attribute);
  if (allowed === undefined) return true;
  const [, protocol] = /^([^/?#:]*):/u.exec(value.replace(/[\p{Cc}\s]/gu, '')) ?? [];
  return (
    allowed.elements.includes(element) && (protocol === undefined || allowed.protocols.includes(protocol.toLowerCase()))
  );
};

/** Markdown aligns table cells by a style, and styles do not pass. */
export const withoutStyles = (html: string): string =>
  html.replace(/(<t[hd]) style="text-align:(left|right|center)">/gu, '$1 align="$2">');
