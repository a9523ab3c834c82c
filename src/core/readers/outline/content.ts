import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { lineKinds, type Outline } from './outline';

const rule = /^(?:[-*_]\s*){3,}$/u;
const boxes = /^(?:<\/?(?:br|hr|p|div|center|b|a|span)\b[^<>]*>|&nbsp;|\s)+$/iu;
const top =
  /^(?:(?:go|jump|return|scroll|move) )?(?:back )?(?:up )?(?:to )?(?:the )?(?:top|toc|table of contents?|contents|index|menu|(?:list of )?questions|main page|up|home)$/u;
const move = /^[^\p{L}\p{N}[]*\[[^[\]]{1,40}\]\(#[^()]*\)[^\p{L}\p{N}]*$/u;
const firstOfLinks =
  /^[^\p{L}\p{N}[]*\[([^[\]]{1,40})\]\(#[^()]*\)(?:(?:&nbsp;|[^\p{L}\p{N}[])*\[[^[\]]*\]\([^()]*\))+[^\p{L}\p{N}]*$/u;
const mayMove = /\]\(|<|[⬆↑⇧↥▲🔝⤴🔼]/u;
const mayTop = /top|toc|content|index|menu|questions|page|up|home/iu;
const longestWords = 40;

/** Whether a line only leads back to the top of its page. */
export const leadsBack = (line: string): boolean => {
  if (line.length > 300 || (line.length > longestWords && !mayMove.test(line))) return false;
  if (line.includes('](#') && move.test(line)) return true;
  const first = line.includes('](#') ? firstOfLinks.exec(line)?.[1] : undefined;
  if (first !== undefined)
    return top.test(
      first
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
  if (!mayTop.test(line)) return false;
  const words = plainText(line)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return top.test(words) && (/^(?:back|go|jump|return|scroll)\b/u.test(words) || /[⬆↑⇧↥▲🔝⤴🔼]|\]\(|<a\s/u.test(line));
};

/** Whether a line separates what stands around it and says nothing itself. */
export const isFiller = (line: string): boolean => {
  const text = line.trim();
  return (
    text === '' ||
    text === '-' ||
    text === '*' ||
    text === '+' ||
    rule.test(text) ||
    (text.startsWith('<') || text.startsWith('&') ? boxes.test(text) : false) ||
    leadsBack(text)
  );
};

/** Whether there is nothing to read in some lines. */
export const isEmpty = (outline: Outline, start: number, end: number): boolean =>
  contentEnd(outline, start, end) === start;

/** The line after the last that says something. */
export const contentEnd = ({ lines, kindAt }: Outline, start: number, end: number): number => {
  let last = end;
  while (
    last > start &&
    (kindAt(last - 1) === lineKinds.comment || (kindAt(last - 1) !== lineKinds.code && isFiller(lines[last - 1] ?? '')))
  )
    last--;
  return last;
};

/** What some lines say: without comments and the ways back to the top, indented by up to `indent` columns less. */
export const contentOf = (outline: Outline, start: number, end: number, indent = 0): Markdown => {
  const { lines, kindAt } = outline;
  const last = contentEnd(outline, start, end);
  if (last <= start) return '';
  const kept: string[] = [];
  let cut = 0;
  for (let at = start; at < last; at++) {
    const line = lines[at] ?? '';
    const kind = kindAt(at);
    if (
      kind === lineKinds.comment ||
      (kind === lineKinds.text && (kept.length === 0 ? isFiller(line) : leadsBack(line)))
    )
      continue;
    if (kind !== lineKinds.code || at === start || kindAt(at - 1) !== lineKinds.code)
      cut = Math.min(indent, indentOf(line));
    kept.push(line.slice(Math.min(cut, indentOf(line))));
  }
  const first = indentOf(kept.find((line) => line.trim() !== '') ?? '');
  const level = first > 0 && first < 4 ? kept.map((line) => line.slice(Math.min(first, indentOf(line)))) : kept;
  return level.join('\n').replace(/^\n+/u, '').trimEnd();
};

export const indentOf = (line: string): number => line.length - line.trimStart().length;
