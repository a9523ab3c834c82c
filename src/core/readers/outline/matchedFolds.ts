import type { FoldTag, Spot } from './foldTags';
import { textBetween } from './foldText';
import type { Outline } from './outline';
import { headingBefore } from './unclosedFold';

/** A fold while its tags are being matched. */
export interface UnclosedFold {
  readonly index: number;
  readonly open: FoldTag;
  readonly outer: UnclosedFold | undefined;
  summaryFrom?: Spot;
  summaryTo?: Spot;
  bodyFrom: Spot;
  firstInner?: FoldTag;
  close?: FoldTag;
}

/** An opening tag before another one is a slip: typed twice, or meant to close the fold before it. */
export const withoutOpenings = (outline: Outline, tags: readonly FoldTag[]): readonly FoldTag[] => {
  const mayBeSlip = (tag: FoldTag, at: number): boolean =>
    opens(tag) && (at + 1 === tags.length || opens(tags[at + 1]));
  if (!tags.some(mayBeSlip)) return tags;
  let open = 0;
  return tags.flatMap((tag, at): readonly FoldTag[] => {
    if (tag.name !== 'details') return [tag];
    const next = tags[at + 1];
    const isSlip = mayBeSlip(tag, at);
    if (isSlip && next !== undefined && textBetween(outline, tag.after, next.at).trim() === '') return [];
    const closing = tag.closing || (isSlip && open > 0);
    open = Math.max(0, open + (closing ? -1 : 1));
    return [closing === tag.closing ? tag : { ...tag, closing }];
  });
};

const opens = (tag: FoldTag | undefined): boolean => tag?.name === 'details' && !tag.closing;

const mostSummaryLines = 40;

/** Pairs the tags; a summary outside all folds, or in one that has a summary, begins one whose tag was forgotten. */
export const matched = (outline: Outline, tags: readonly FoldTag[]): readonly UnclosedFold[] => {
  const drafts: UnclosedFold[] = [];
  let top: UnclosedFold | undefined;
  for (const [nth, tag] of tags.entries()) {
    if (tag.name === 'summary') {
      if (top !== undefined && top.firstInner === undefined && (tag.closing || top.summaryTo === undefined))
        readSummary(top, tag);
      else if (!tag.closing && (top === undefined || top.summaryTo !== undefined)) {
        if (top !== undefined) top.firstInner ??= tag;
        drafts.push(
          (top = { index: drafts.length, open: tag, outer: top, summaryFrom: tag.after, bodyFrom: tag.after }),
        );
      }
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

/**
 * Whether a tag alone in its line, without a summary and before the next fold, lacks the slash of the one that closes.
 */
const mayClose = (
  { lines }: Outline,
  { summaryTo, firstInner }: UnclosedFold,
  { at }: FoldTag,
  next: FoldTag | undefined,
): boolean =>
  summaryTo !== undefined &&
  firstInner === undefined &&
  next?.name === 'details' &&
  !next.closing &&
  /^\s*<details>\s*$/iu.test(lines[at.line] ?? '');

/** A second `<summary>` is a slip for the closing tag; a closing tag alone ends a summary that was not opened. */
const readSummary = (fold: UnclosedFold, { at, after, closing }: FoldTag): void => {
  if (fold.summaryTo !== undefined) return;
  if (fold.summaryFrom === undefined && !closing) {
    fold.summaryFrom = after;
    fold.bodyFrom = after;
    return;
  }
  const from = fold.summaryFrom ?? fold.open.after;
  if (at.line - from.line > mostSummaryLines) return;
  fold.summaryFrom = from;
  fold.summaryTo = at;
  fold.bodyFrom = after;
};

/** A summary without its closing tag ends with a line break, or with its line. */
const endSummary = ({ lines }: Outline, fold: UnclosedFold, limit: Spot): void => {
  if (fold.summaryFrom === undefined || fold.summaryTo !== undefined) return;
  const { line, column } = firstWords(lines, fold.summaryFrom);
  const text = lines[line] ?? '';
  const end = line === limit.line ? limit.column : text.length;
  const rest = text.slice(column, end);
  const stop = rest.search(/<br\s*\/?>/iu);
  fold.summaryTo = { line, column: stop < 0 ? end : column + stop };
  fold.bodyFrom = fold.summaryTo;
};

/** The place itself, or the start of the next line where nothing follows it in its own. */
const firstWords = (lines: readonly string[], spot: Spot): Spot =>
  (lines[spot.line] ?? '').slice(spot.column).trim() === '' && spot.line + 1 < lines.length
    ? { line: spot.line + 1, column: 0 }
    : spot;

/** Whether a closing tag stands in another section than a fold with others in it: then it closes something else. */
const leavesSection = ({ headings }: Outline, { open, firstInner }: UnclosedFold, { at }: FoldTag): boolean => {
  if (firstInner === undefined) return false;
  const section = headingBefore(headings, open.at.line);
  return section !== undefined && section.end < at.line;
};
