import type { Markdown } from '../markdown';
import type { SourceRange } from '../practiceSet';
import { type FoldTag, foldTags, type Spot } from './foldTags';
import { bodyText, summaryText, textBetween } from './foldText';
import { oncePerOutline } from './oncePerOutline';
import { firstFrom, type Outline, type OutlineHeading } from './outline';

/** A `<details>` of a Markdown file. */
export interface Fold {
  /** Its place among the folds of the file, in the order of their starts. */
  readonly index: number;
  /** Without the tags that wrap it; empty where the fold has none. */
  readonly summary: Markdown;
  readonly range: SourceRange;
  /** Where its tag starts. */
  readonly start: Spot;
  /** Where its body starts and where it ends, its closing tag left out. */
  readonly body: { readonly from: Spot; readonly to: Spot };
  /** The place after its closing tag. */
  readonly after: Spot;
  /** Whether a closing tag was found that can be its own. */
  readonly closed: boolean;
  readonly parent: Fold | undefined;
  readonly depth: number;
  readonly hasFolds: boolean;
}

/** The folds of a file, in the order of their starts. Tags are often unbalanced: what is never closed ends before the next fold or with its section. */
export const foldsOf = oncePerOutline((outline: Outline): readonly Fold[] => settled(outline, matched(outline, foldTags(outline))));

/** The body of a fold as Markdown, without the tags that wrap it; up to a place within it where one is given. */
export const bodyOf = (outline: Outline, { body, start }: Fold, to: Spot = body.to): Markdown => {
  const text = textBetween(outline, body.from, to);
  return bodyText(start.column > 0 && quoted.test(outline.lines[start.line] ?? '') ? text.replace(/^\s{0,3}>[^\S\n]?/gmu, '') : text);
};

const quoted = /^\s*>/u;

/** A fold while its tags are being matched. */
interface Draft {
  readonly index: number;
  readonly open: FoldTag;
  readonly outer: Draft | undefined;
  summaryFrom?: Spot;
  summaryTo?: Spot;
  bodyFrom: Spot;
  firstInner?: FoldTag;
  close?: FoldTag;
}

const mostSummaryLines = 40;
/** How far a `</summary>` may stand from a `<details>` without a `<summary>`. */
const nearestSummary = 3;

/** Pairs the tags; a summary outside all folds begins one whose tag was forgotten. */
const matched = (outline: Outline, tags: readonly FoldTag[]): readonly Draft[] => {
  const drafts: Draft[] = [];
  let top: Draft | undefined;
  for (const [nth, tag] of tags.entries()) {
    if (tag.name === 'summary') {
      if (top !== undefined && top.firstInner === undefined) readSummary(top, tag);
      else if (top === undefined && !tag.closing) drafts.push((top = { index: drafts.length, open: tag, outer: undefined, summaryFrom: tag.after, bodyFrom: tag.after }));
      continue;
    }
    if (top !== undefined) endSummary(outline, top, tag.at);
    if (!tag.closing && !(top !== undefined && mayClose(outline, top, tag, tags[nth + 1]))) {
      if (top !== undefined) top.firstInner ??= tag;
      top = { index: drafts.length, open: tag, outer: top, bodyFrom: tag.after };
      drafts.push(top);
    } else if (top !== undefined) {
      if (!leavesSection(outline, top, tag)) top.close = tag;
      top = top.outer;
    }
  }
  if (top !== undefined) endSummary(outline, top, { line: outline.lines.length, column: 0 });
  return drafts;
};

/** Whether a tag alone in its line, without a summary and before the next fold, lacks the slash of the one that closes. */
const mayClose = ({ lines }: Outline, { summaryTo, firstInner }: Draft, { at }: FoldTag, next: FoldTag | undefined): boolean =>
  summaryTo !== undefined && firstInner === undefined && next?.name === 'details' && !next.closing && /^\s*<details>\s*$/iu.test(lines[at.line] ?? '');

/** A second `<summary>` is a slip for the closing tag; a closing tag alone ends a summary that was not opened. */
const readSummary = (fold: Draft, { at, after, closing }: FoldTag): void => {
  if (fold.summaryTo !== undefined) return;
  if (fold.summaryFrom === undefined && !closing) {
    fold.summaryFrom = after;
    fold.bodyFrom = after;
    return;
  }
  const from = fold.summaryFrom ?? fold.open.after;
  const reach = fold.summaryFrom === undefined ? nearestSummary : mostSummaryLines;
  if (at.line - from.line > reach) return;
  fold.summaryFrom = from;
  fold.summaryTo = at;
  fold.bodyFrom = after;
};

/** A summary without its closing tag ends with a line break, or with its line. */
const endSummary = ({ lines }: Outline, fold: Draft, limit: Spot): void => {
  if (fold.summaryFrom === undefined || fold.summaryTo !== undefined) return;
  const { line, column } = fold.summaryFrom;
  const text = lines[line] ?? '';
  const end = line === limit.line ? limit.column : text.length;
  const rest = text.slice(column, end);
  const stop = rest.search(/<br\s*\/?>/iu);
  fold.summaryTo = { line, column: stop < 0 ? end : column + stop };
  fold.bodyFrom = fold.summaryTo;
};

/** Whether a closing tag stands in another section than a fold with others in it: then it closes something else. */
const leavesSection = ({ headings }: Outline, { open, firstInner }: Draft, { at }: FoldTag): boolean => {
  if (firstInner === undefined) return false;
  const section = headingBefore(headings, open.at.line);
  return section !== undefined && section.end < at.line && section.end > firstInner.at.line;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const settled = (outline: Outline, drafts: readonly Draft[]): readonly Fold[] => {
  const folds: Mutable<Fold>[] = [];
  const summaryOf = withoutTagsOnce();
  for (const draft of drafts) {
    const { index } = draft;
    const outer = draft.outer && folds[draft.outer.index];
    const parent = outer?.closed === false ? outer.parent : outer;
    if (parent !== undefined) (parent as Mutable<Fold>).hasFolds = true;
    const to = draft.close?.at ?? endOfUnclosed(outline, draft, drafts[index + 1]?.open.at);
    const after = draft.close?.after ?? to;
    const start = draft.open.at;
    const range = { start: start.line, end: Math.max(after.column === 0 ? after.line : after.line + 1, start.line + 1) };
    const summary = draft.summaryFrom && draft.summaryTo ? summaryOf(textBetween(outline, draft.summaryFrom, draft.summaryTo)) : '';
    const body = { from: draft.bodyFrom, to };
    folds.push({ index, summary, range, start, body, after, closed: draft.close !== undefined, parent, depth: (parent?.depth ?? -1) + 1, hasFolds: false });
  }
  return folds;
};

/** Takes tags off a summary once: most of a file's folds share one, such as `<b>Answer</b>`. */
const withoutTagsOnce = (): ((text: string) => Markdown) => {
  const known = new Map<string, Markdown>();
  return (text) => {
    if (!text.includes('<')) return summaryText(text);
    const summary = known.get(text) ?? summaryText(text);
    known.set(text, summary);
    return summary;
  };
};

/** Before the next fold, or with the section; a heading that comes first in the body belongs to the body. */
const endOfUnclosed = ({ lines, headings }: Outline, { open, bodyFrom }: Draft, next: Spot | undefined): Spot => {
  let section = headingBefore(headings, open.at.line);
  let stop = section?.end ?? Infinity;
  if (section === undefined || isBlank(lines, bodyFrom, stop)) {
    section = headings[firstFrom(headings, open.at.line)];
    if (section !== undefined) stop = isBlank(lines, bodyFrom, section.line) ? section.next : Math.min(stop, section.line);
  }
  if (next !== undefined && next.line < stop) return next;
  return { line: Math.min(stop, lines.length), column: 0 };
};

const wrappersOnly = /^\s*(?:<\/?(?:p|b|br|div|strong)\b[^<>]*>\s*)*$/iu;

const isBlank = (lines: readonly string[], { line, column }: Spot, to: number): boolean => {
  if (to - line > nearestSummary * 2) return false;
  for (let at = line; at < to; at++) {
    if (!wrappersOnly.test(at === line ? (lines[at] ?? '').slice(column) : (lines[at] ?? ''))) return false;
  }
  return true;
};

const headingBefore = (headings: readonly OutlineHeading[], line: number): OutlineHeading | undefined => headings[firstFrom(headings, line) - 1];
