/** One side of a card as its author laid it out: HTML with fields in it. */
export type Template = readonly Part[];

type Part =
  | { readonly type: 'html'; readonly text: string }
  | { readonly type: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly type: 'section'; readonly name: string; readonly shownIf: boolean }
  | { readonly type: 'end' };

/** A card's side with the fields filled in. */
export interface Rendered {
  readonly html: string;
  /** Whether any field with something in it is on this side. */
  readonly filled: boolean;
}

const mostParts = 300;
const mostLiteral = 8000;
const answerRule = /<hr[^<>]{0,100}\bid\s{0,9}=\s{0,9}["']?answer\b[^<>]{0,100}>/iu;
const unshown = /<!--|<(script|style)\b/giu;

/**
 * Parses a template; of an answer's side only what stands below its rule. Undefined for one too long to be
 * filled in for every note.
 */
export const parseTemplate = (source: string): Template | undefined => {
  const rule = answerRule.exec(source);
  const [first = '', ...others] = withoutScripts(
    rule === null ? source : source.slice(rule.index + rule[0].length),
  ).split('{{');
  const parts = [html(first), ...others.flatMap(partsOf)];
  const literal = parts.reduce((sum, part) => sum + (part.type === 'html' ? part.text.length : 0), 0);
  return parts.length > mostParts || literal > mostLiteral ? undefined : parts;
};

const withoutScripts = (source: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: open, 1: name, index } of source.matchAll(unshown)) {
    if (index < from) continue;
    const closer = name === undefined ? '-->' : `</${name}>`;
    const end = source.indexOf(closer, index + open.length);
    parts.push(source.slice(from, index));
    from = end < 0 ? source.length : end + closer.length;
  }
  return parts.join('') + source.slice(from);
};

const html = (text: string): Part => ({ type: 'html', text });

const partsOf = (text: string): readonly Part[] => {
  const close = text.indexOf('}}');
  return close < 0 ? [html(`{{${text}`)] : [fieldOf(text.slice(0, close).trim()), html(text.slice(close + 2))];
};

const fieldOf = (words: string): Part => {
  const mark = words[0] ?? '';
  const name = words.slice(1).trim();
  if (mark === '#' || mark === '^') return { type: 'section', name, shownIf: mark === '#' };
  if (mark === '/') return { type: 'end' };
  const filters = words.split(':').map((each) => each.trim());
  return { type: 'field', name: filters.pop() ?? '', filters };
};

/**
 * Fills a template with the fields of a note; a section is passed over where its field says so, and on the side that
 * asks what is to be typed.
 */
export const renderTemplate = (
  template: Template,
  fields: ReadonlyMap<string, string>,
  isQuestionSide = false,
): Rendered => {
  const out: string[] = [];
  let filled = false;
  let depth = 0;
  let hiddenFrom = Infinity;
  for (const part of template) {
    if (part.type === 'section') {
      depth++;
      if (isFilled(fields.get(part.name)) !== part.shownIf) hiddenFrom = Math.min(hiddenFrom, depth);
    } else if (part.type === 'end') {
      if (hiddenFrom === depth) hiddenFrom = Infinity;
      depth = Math.max(0, depth - 1);
    } else if (depth >= hiddenFrom) continue;
    else if (part.type === 'html') out.push(part.text);
    else {
      const value = fields.get(part.name) ?? '';
      if (part.filters.some((filter) => filter.startsWith('tts') || (isQuestionSide && filter === 'type'))) continue;
      if (isFilled(value)) filled = true;
      out.push(part.filters.reduceRight((text, filter) => filters[filter]?.(text) ?? text, value));
    }
  }
  return { html: out.join(''), filled };
};

/** Whether a field has something to show. */
export const isFilled = (field: string | undefined): boolean =>
  field !== undefined && (/<img\s|\[sound:/iu.test(field) || field.replace(/<[^<>]*>|&nbsp;/gu, '').trim() !== '');

const reading = / ?([^ <>[\]]{1,100})\[(?!sound:)([^[\]]{1,100})\]/gu;

const filters: Readonly<Record<string, (text: string) => string>> = {
  furigana: (text) => text.replace(reading, '<ruby>$1<rt>$2</rt></ruby>'),
  kanji: (text) => text.replace(reading, '$1'),
  kana: (text) => text.replace(reading, '$2'),
};
