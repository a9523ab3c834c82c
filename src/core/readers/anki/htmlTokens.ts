import { entityText } from './entities';

/** A piece of a card's HTML. `hide` and `show` bracket the words of a cloze deletion. */
export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'entity'; readonly text: string }
  | { readonly type: 'tag'; readonly name: string; readonly closing: boolean; readonly source: string }
  | { readonly type: 'math'; readonly text: string; readonly display: boolean; readonly hidden: boolean }
  | { readonly type: 'sound'; readonly name: string }
  | { readonly type: 'hide' }
  | { readonly type: 'show'; readonly hint: string };

interface Found {
  /** Nothing for what is not shown. */
  readonly token?: HtmlToken;
  readonly end: number;
}

/** Splits a card's HTML into pieces, in one pass; `{{c1::…}}` counts only where the card has clozes. */
export const htmlTokens = (html: string, clozes: boolean): readonly HtmlToken[] => {
  const tokens: HtmlToken[] = [];
  const find = finder(html);
  let hiding = 0;
  let from = 0;
  let at = 0;
  let words = '';
  const push = (...others: readonly HtmlToken[]) => {
    if (words !== '') tokens.push({ type: 'text', text: words });
    words = '';
    tokens.push(...others);
  };
  const clozeAt = (): Found | undefined => {
    const open = matchAt(clozeOpen, html, at);
    if (open !== undefined) {
      hiding++;
      return { token: { type: 'hide' }, end: at + open[0].length };
    }
    if (hiding === 0) return undefined;
    const hint = html.startsWith('::', at) ? at + 2 : -1;
    const close = hint >= 0 ? find('}}', at) : html.startsWith('}}', at) ? at : -1;
    if (close < 0) return undefined;
    hiding--;
    return { token: { type: 'show', hint: hint < 0 ? '' : html.slice(hint, close) }, end: close + 2 };
  };
  while ((at = nextSpecial(html, at)) < html.length) {
    const found = (clozes ? clozeAt() : undefined) ?? foundAt(html, at, find);
    if (found === undefined) {
      at++;
      continue;
    }
    words += html.slice(from, at);
    if (found.token?.type === 'text') words += found.token.text;
    else if (found.token !== undefined) push(found.token);
    from = at = found.end;
  }
  words += html.slice(from);
  push();
  return tokens;
};

type Find = (words: string, from: number) => number;

/** Looks for words further on; what was missing once is not looked for again. */
const finder = (html: string): Find => {
  const missing = new Set<string>();
  return (words, from) => {
    const at = missing.has(words) ? -1 : html.indexOf(words, from);
    if (at < 0) missing.add(words);
    return at;
  };
};

const special = /[<&[\\{}:]/gu;

const nextSpecial = (html: string, from: number): number => {
  special.lastIndex = from;
  return special.exec(html)?.index ?? html.length;
};

const clozeOpen = /\{\{c[\d,]{1,20}::/iuy;
const tag = /<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/iuy;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iuy;
const sound = /\[sound:([^\][\n]{1,300})\]/iuy;

const matchAt = (pattern: RegExp, html: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(html) ?? undefined;
};

const foundAt = (html: string, at: number, find: Find): Found | undefined => {
  const first = html[at];
  if (first === '<') return html.startsWith('<!--', at) ? upTo('-->', at, find) : tagAt(html, at, find);
  if (first === '&') return entityAt(html, at);
  if (first === '[') return soundAt(html, at) ?? mathAt(html, at, find);
  return first === '\\' ? mathAt(html, at, find) : undefined;
};

const entityAt = (html: string, at: number): Found | undefined => {
  const name = matchAt(entity, html, at)?.[0];
  if (name === undefined) return undefined;
  const text = entityText(name);
  return { token: text === undefined ? { type: 'entity', text: name } : { type: 'text', text }, end: at + name.length };
};

const soundAt = (html: string, at: number): Found | undefined => {
  const found = matchAt(sound, html, at);
  return found && { token: { type: 'sound', name: found[1] ?? '' }, end: at + found[0].length };
};

const tagAt = (html: string, at: number, find: Find): Found | undefined => {
  const found = matchAt(tag, html, at);
  if (found === undefined) return undefined;
  const name = (found[2] ?? '').toLowerCase();
  const end = at + found[0].length;
  if (unshown.has(name) && found[1] === '') return upTo(`</${name}>`, at, find) ?? { end };
  return { token: { type: 'tag', name, closing: found[1] === '/', source: found[0] }, end };
};

const unshown: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'title']);

const upTo = (closer: string, at: number, find: Find): Found | undefined => {
  const end = find(closer, at);
  return end < 0 ? undefined : { end: end + closer.length };
};

const mathMarks: readonly (readonly [open: string, close: string, display: boolean])[] = [
  ['\\(', '\\)', false],
  ['\\[', '\\]', true],
  ['[$]', '[/$]', false],
  ['[$$]', '[/$$]', true],
  ['[latex]', '[/latex]', false],
];

const mathAt = (html: string, at: number, find: Find): Found | undefined => {
  const marks = mathMarks.find(([open]) => html.startsWith(open, at));
  if (marks === undefined) return undefined;
  const [open, close, display] = marks;
  const end = find(close, at + open.length);
  if (end < 0) return undefined;
  const inside = html.slice(at + open.length, end);
  const text = formula(withoutClozes(inside));
  return {
    token: { type: 'math', text, display: display || /^\s*\$\$/u.test(inside), hidden: text !== formula(inside) },
    end: end + close.length,
  };
};

const formula = (html: string): string =>
  html
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&#?\w{1,31};/gu, (name) => entityText(name) ?? name)
    .replace(/\s+/gu, ' ')
    .replace(/^ ?\${1,2}|\${1,2} ?$/gu, '')
    .trim();

const withoutClozes = (html: string): string => {
  const [first = '', ...others] = html.split(/\{\{c[\d,]{1,20}::/iu);
  return others.reduce((before, part) => {
    const close = part.indexOf('}}');
    return before + (close < 0 ? part : (part.slice(0, close).split('::', 1)[0] ?? '') + part.slice(close + 2));
  }, first);
};
