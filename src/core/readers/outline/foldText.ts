import type { Markdown } from '../../text/markdown';
import type { Spot } from './foldTags';
import type { Outline } from './outline';

/** The text from one place up to another, without a line break before the latter. */
export const textBetween = ({ text, startOf }: Outline, from: Spot, to: Spot): string => {
  const start = startOf(from.line) + from.column;
  return text.slice(start, Math.max(start, startOf(to.line) + (to.column === 0 ? -1 : to.column)));
};

/** A summary without the tags that wrap it as a whole, as in `<b>…</b>` or `<h3>…</h3>`. */
export const summaryText = (text: string): Markdown =>
  text.includes('<') ? unwrapped(dedented(text).replace(emptyAnchor, '').trim()) : dedented(text).trim();

const emptyAnchor = /<(a|b|em|i|span|strong)(?:\s[^<>]*)?>\s*<\/\1>/giu;

/**
 * A body without what only lays it out: tags of boxes and breaks at the ends of its lines, bold type around the whole,
 * a common indentation.
 */
export const bodyText = (text: string): Markdown => {
  const whole = dedented(text).trim();
  const plain = whole.startsWith('*') || whole.startsWith('_') ? whole.replace(strayBold, '').trim() : whole;
  const inner = plain.includes('<') ? unwrapped(plain) : plain;
  return asIndented(inner.includes('<') ? unwrapped(withoutBoxes(inner)) : inner, text);
};

/**
 * What was cut out of a text and so lost the indentation of its first line, without that of the lines after it: else
 * the rest of a list would stand below its first item.
 */
const asIndented = (inner: Markdown, text: string): Markdown => {
  if (!listStart.test(inner)) return inner;
  const at = text.indexOf(inner.slice(0, inner.indexOf('\n')));
  if (at < 1) return inner;
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at);
  if (!smallIndent.test(indent)) return inner;
  let isIn = true;
  const lines = `${indent}${inner}`
    .split('\n')
    .map((line) => ((isIn &&= line === '' || line.startsWith(indent)) ? line.slice(indent.length) : line));
  return lines.join('\n');
};

const listStart = /^(?:[-*+]|\d{1,3}[.)])\s.*\n/u;
const smallIndent = /^ {1,3}$/u;

/** What is left where bold type was opened before the fold and closed after its summary. */
const strayBold = /^(?:\*\*|__)[^\S\n]*(?:\n|$)/u;

const openWrapper = /^<(b|strong|em|i|u|big|small|font|span|center|p|div|h[1-6])(?:\s[^<>]*)?>\s*/iu;
const breakFirst = /^<br\s*\/?>\s*/iu;
const breakLast = /<br\s*\/?>$/iu;

const withoutLastBreak = (text: string): string => {
  const tail = text.slice(-longestBreak);
  const last = breakLast.exec(tail)?.[0].length ?? 0;
  return last === 0 ? text : text.slice(0, text.length - last).trimEnd();
};

const longestBreak = 12;

/** Takes off tags that open at the start and close at the very end, or never; breaks at both ends go too. */
const unwrapped = (text: Markdown): Markdown => {
  let rest = text;
  for (let round = 0; round < 10; round++) {
    if (!rest.startsWith('<') && !rest.endsWith('>')) break;
    const before = rest;
    if (rest.startsWith('<')) rest = rest.replace(breakFirst, '');
    if (rest.endsWith('>')) rest = withoutLastBreak(rest);
    const wrapper = rest.startsWith('<') ? openWrapper.exec(rest) : null;
    if (wrapper !== null) rest = withoutPair(rest, wrapper[0].length, wrapper[1] ?? '');
    else if (rest.endsWith('>')) rest = withoutLastAlone(rest);
    if (rest === before) break;
  }
  return rest.trim();
};

const patterns = new Map<string, RegExp>();

const patternOf = (name: string): RegExp => {
  const pattern = patterns.get(name) ?? new RegExp(`</?${name}(?:\\s[^<>]*)?>`, 'iuy');
  patterns.set(name, pattern);
  return pattern;
};

/** The tags of one name, in their order. */
const tagsIn = (
  text: string,
  name: string,
): readonly { readonly at: number; readonly end: number; readonly closing: boolean }[] => {
  const pattern = patternOf(name);
  const tags = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    pattern.lastIndex = at;
    if (pattern.test(text)) tags.push({ at, end: pattern.lastIndex, closing: text.startsWith('/', at + 1) });
  }
  return tags;
};

const withoutPair = (text: string, start: number, name: string): string => {
  let depth = 0;
  for (const { at, end, closing } of tagsIn(text, name)) {
    depth += closing ? -1 : 1;
    if (depth === 0) return end === text.length ? text.slice(start, at).trim() : text;
  }
  return text.slice(start);
};

/** A closing tag at the end whose opening does not stand before it. */
const withoutLastAlone = (text: string): string => {
  const [whole = '', name] = /<\/(b|strong|p)>$/iu.exec(text.slice(-longestClosing)) ?? [];
  if (name === undefined) return text;
  const rest = text.slice(0, text.length - whole.length);
  const opened = tagsIn(rest, name).reduce((count, { closing }) => count + (closing ? -1 : 1), 0);
  return opened > 0 ? text : rest.trimEnd();
};

const longestClosing = '</strong>'.length;

const boxLine = /^\s*(?:<\/?(?:p|b|strong|br|div|center|section)(?:\s[^<>]*)?\/?>\s*)+$/iu;
const boxFirst = /^\s*(?:<\/?(?:p|div|center)(?:\s[^<>]*)?>\s*)+/iu;
const boxLast = /(?:<\/?(?:p|div|center)>\s*)+$/iu;
const fence = /^\s*(`{3,}|~{3,})/u;

/** Outside fences: empties lines that hold nothing but such tags, and cuts them off the ends of others. */
const withoutBoxes = (text: string): string => {
  let open = '';
  return text
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1] ?? '';
      if (open !== '' || mark !== '') {
        if (open === '') open = mark;
        else if (mark.startsWith(open) && line.trim() === mark) open = '';
        return line;
      }
      if (!line.includes('<')) return line;
      return boxLine.test(line) ? '' : withoutBoxEnds(line);
    })
    .join('\n');
};

const longestTail = 200;

const withoutBoxEnds = (line: string): string => {
  const lead = boxFirst.exec(line)?.[0].length ?? 0;
  const text = line.slice(lead).trimEnd();
  const tail = text.endsWith('>') ? (boxLast.exec(text.slice(-longestTail))?.[0].length ?? 0) : 0;
  if (lead === 0 && tail === 0) return line;
  const indent = lead === 0 ? '' : line.slice(0, line.length - line.trimStart().length);
  return `${indent}${text.slice(0, text.length - tail)}${tail === 0 ? '' : '\n'}`;
};

/** Without the indentation that all lines share; the first line does not count, for it may start in the middle. */
const dedented = (text: string): string => {
  if (!text.includes('\n')) return text.trim();
  if (/\n\S/u.test(text)) return text;
  const [first = '', ...lines] = text.split('\n');
  let shared = Infinity;
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    if (indent < line.length) shared = Math.min(shared, indent);
  }
  return [first.trimStart(), ...lines.map((line) => line.slice(shared))].join('\n');
};
