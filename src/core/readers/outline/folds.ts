import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';
import { foldTags, type Spot } from './foldTags';
import { summaryText, textBetween } from './foldText';
import { memoizeByOutline } from './memoizeByOutline';
import type { Outline } from './outline';
import { endOfUnclosed } from './unclosedFold';
import { type UnclosedFold, matched, withoutOpenings } from './matchedFolds';

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

/**
 * The folds of a file, in the order of their starts. Tags are often unbalanced: what is never closed ends before the
 * next fold or with its section.
 */
export const foldsOf = memoizeByOutline((outline: Outline): readonly Fold[] =>
  settled(outline, matched(outline, withoutOpenings(outline, foldTags(outline)))),
);

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
