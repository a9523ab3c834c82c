import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';
import { isFiller } from './content';
import { type FoldTag, foldTags, type Spot } from './foldTags';
import { bodyText, summaryText, textBetween } from './foldText';
import { memoizeByOutline } from './memoizeByOutline';
import type { Outline } from './outline';
import { endOfUnclosed, headingBefore } from './unclosedFold';

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
export const foldsOf = memoizeByOutline((outline: Outline): readonly Fold[] =>
  settled(outline, matched(outline, withoutOpenings(outline, foldTags(outline)))),
);

/** The body of a fold as Markdown, without the tags that wrap it; up to a place within it where one is given. */
export const bodyOf = (outline: Outline, { body, start }: Fold, to: Spot = body.to): Markdown => {
  const text = textBetween(outline, body.from, to);
  return withoutFillers(
    bodyText(
      start.column > 0 && quoted.test(outline.lines[start.line] ?? '')
        ? text.replace(/^\s{0,3}>[^\S\n]?/gmu, '')
        : text,
    ),
  );
};

/** Without rules, breaks and links back to the top at the end, which is none where a sentence or code ends. */
const withoutFillers = (text: Markdown): Markdown => {
  if (text === '' || '.!?`'.includes(text.charAt(text.length - 1))) return text;
  let end = text.length;
  for (
    let start = text.lastIndexOf('\n');
    start > 0 && isFiller(text.slice(start + 1, end));
    start = text.lastIndexOf('\n', start - 1)
  )
    end = start;
  return text.slice(0, end);
};

const quoted = /^\s*>/u;

/** A fold while its tags are being matched. */
interface UnclosedFold {
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
const withoutOpenings = (outline: Outline, tags: readonly FoldTag[]): readonly FoldTag[] => {
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
const matched = (outline: Outline, tags: readonly FoldTag[]): readonly UnclosedFold[] => {
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

/** Whether a tag alone in its line, without a summary and before the next fold, lacks the slash of the one that closes. */
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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const settled = (outline: Outline, drafts: readonly UnclosedFold[]): readonly Fold[] => {
  const folds: Mutable<Fold>[] = [];
  const summaryOf = withoutTagsOnce();
  for (const draft of drafts) {
    const { index } = draft;
    const outer = draft.outer && folds[draft.outer.index];
    const parent = outer?.closed === false ? outer.parent : outer;
    if (parent !== undefined) (parent as Mutable<Fold>).hasFolds = true;
    const to = draft.close?.at ?? endOfUnclosed(outline, draft.open.at, draft.bodyFrom, drafts[index + 1]?.open.at);
    const after = draft.close?.after ?? to;
    const start = draft.open.at;
    const range = {
      start: start.line,
      end: Math.max(after.column === 0 ? after.line : after.line + 1, start.line + 1),
    };
    const summary =
      draft.summaryFrom && draft.summaryTo ? summaryOf(textBetween(outline, draft.summaryFrom, draft.summaryTo)) : '';
    const body = { from: draft.bodyFrom, to };
    folds.push({
      index,
      summary,
      range,
      start,
      body,
      after,
      closed: draft.close !== undefined,
      parent,
      depth: (parent?.depth ?? -1) + 1,
      hasFolds: false,
    });
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
