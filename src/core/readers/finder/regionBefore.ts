import { type Fold, foldsOf } from '../outline/folds';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { openHeadings } from '../outline/openHeadings';
import { firstFrom, lineKinds, type Outline, type OutlineHeading } from '../outline/outline';
import { isAnswersHeading } from '../words/revealLabel';
import { askingOf } from './asking';
import { type FoldRole, foldRoles } from './foldRoles';

/**
 * The lines before a fold in which its question can stand: after the fold before it, after a rule, after the last
 * heading.
 */
export interface Region {
  /** The heading that stands right before the lines. */
  readonly heading: OutlineHeading | undefined;
  readonly from: number;
  /** The line of the fold, or of a label `Answer` over it; what stands in its line before the fold is `lead`. */
  readonly to: number;
  readonly lead: string;
  /** The fold before it with the same parent, hints passed over, where neither text nor a heading stands between. */
  readonly directlyAfter: Fold | undefined;
}

/** Gives the regions before the folds of a file. */
export const regionsIn = memoizeByOutline((outline: Outline): ((fold: Fold) => Region) => {
  const find = finder(outline);
  const known: Region[] = [];
  return (fold) => (known[fold.index] ??= find(fold));
});

const finder = (outline: Outline): ((fold: Fold) => Region) => {
  const folds = foldsOf(outline);
  const roles = foldRoles(outline);
  const headings = openHeadings(outline);
  const before = previousSiblings(folds, roles);
  return (fold) => {
    const to = fold.start.line;
    const previous = before[fold.index];
    const first = Math.max(
      outline.start,
      previous?.range.end ?? (fold.parent === undefined ? 0 : fold.parent.body.from.line + 1),
    );
    const at = firstFrom(headings, to) - 1;
    const over = headings[at];
    const label = labelOver(outline, first, to);
    const stop = label ?? to;
    const last = label === undefined || label !== over?.line ? over : questionOver(headings[at - 1], over.parent);
    const above = last !== undefined && last.line >= first ? last : undefined;
    const start = above === undefined ? first : above.line + 1;
    const from = afterLastBreak(outline, start, stop);
    const heading = isEmpty(outline, start, from) ? above : undefined;
    const text =
      stop < to
        ? ''
        : (outline.lines[to] ?? '').slice(previous?.after.line === to ? previous.after.column : 0, fold.start.column);
    const lead = text === '' || listMark.test(text) ? '' : text;
    const directlyAfter = above === undefined && lead === '' && isEmpty(outline, first, to) ? previous : undefined;
    return { heading, from, to: stop, lead, directlyAfter };
  };
};

/** The line right over a fold that only says that the answer follows: a heading, or text as `**Answer:**`. */
const labelOver = ({ lines, kindAt }: Outline, first: number, to: number): number | undefined => {
  let at = to - 1;
  while (
    at >= first &&
    (kindAt(at) === lineKinds.blank || kindAt(at) === lineKinds.comment || layout.test(lines[at] ?? ''))
  )
    at--;
  return at >= first && kindAt(at) !== lineKinds.code && isAnswersHeading(lines[at] ?? '') ? at : undefined;
};

/**
 * The heading of the question whose answer has a heading of its own: the one over both, where that asks and the one
 * before does not.
 */
const questionOver = (
  before: OutlineHeading | undefined,
  parent: OutlineHeading | undefined,
): OutlineHeading | undefined =>
  before !== undefined &&
  parent !== undefined &&
  parent.level > 1 &&
  askingOf(before.text) === 'no' &&
  askingOf(parent.text) !== 'no'
    ? parent
    : before;

/** For each fold the one before it with the same parent that is no hint. */
const previousSiblings = (folds: readonly Fold[], roles: readonly FoldRole[]): readonly (Fold | undefined)[] => {
  const last = new Map<number | undefined, Fold>();
  return folds.map((fold) => {
    const previous = last.get(fold.parent?.index);
    if (roles[fold.index] !== 'hint') last.set(fold.parent?.index, fold);
    return previous;
  });
};

const listMark = /^[\s>*_]*(?:(?:[-*+]|\d{1,4}[.)])\s*)?(?:<(?:p|li|div|b|br|strong)\b[^<>]*>\s*)*[\s*_]*$/iu;

const rule = /^\s*(?:-(?:\s*-){2,}|\*(?:\s*\*){2,}|_(?:\s*_){2,})\s*$|^\s*<hr\b[^<>]*>\s*$/iu;
const backToTop = /\b(?:back to (?:the )?(?:top|contents|index)|go to top|return to top)\b|^\W*⬆/iu;
const layout = /^\s*(?:<\/?(?:br|p|div|b|strong|center|details|summary|ul|ol|li)\b[^<>]*>\s*)+$/iu;

/** Whether a line parts what stands before it from what follows. */
const isBreak = (line: string): boolean =>
  rule.test(line) || (line.length < 200 && (line.includes(' to') || line.includes('⬆')) && backToTop.test(line));

const afterLastBreak = ({ lines, kindAt }: Outline, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at--) {
    const line = lines[at] ?? '';
    if (line !== '' && kindAt(at) === lineKinds.text && isBreak(line)) return at + 1;
  }
  return from;
};

/** Whether lines hold nothing but layout. */
const isEmpty = ({ lines, kindAt }: Outline, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const kind = kindAt(at);
    const line = lines[at] ?? '';
    if (kind !== lineKinds.blank && kind !== lineKinds.comment && !layout.test(line) && !isBreak(line)) return false;
  }
  return true;
};
