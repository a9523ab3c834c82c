import { type Fold, foldsOf } from '../outline/folds';
import { openHeadings } from '../outline/openHeadings';
import { firstFrom, type Outline, type OutlineHeading } from '../outline/outline';
import { type FoldRole, foldRoles } from './foldRoles';
import { bars } from './thresholds';
import { foldEvidence } from './foldEvidence';
import { type Verdict, weighed } from './judge';
import type { Bar } from '../draft/bar';
import { announcesQuestions, pageEvidence } from '../evidence/pageEvidence';

/** A fold whose summary is a question; where a fold inside it asks too, its answer is cut there. */
export interface AskingFold {
  readonly fold: Fold;
  readonly cut: Fold | undefined;
}

/**
 * The folds of a file that ask by their summaries, but for those `used` (their indexes), found by what the file shows:
 * one that asks surely always does, others where most do.
 */
export const askingFolds = (
  outline: Outline,
  used: ReadonlySet<number>,
  bar: Bar,
): Verdict & { readonly folds: readonly AskingFold[] } => {
  const roles = foldRoles(outline);
  const folds = foldsOf(outline).filter(({ index }) => !used.has(index));
  const alone = roles.some(isLabel) ? onlyOnce(folds) : undefined;
  const candidates = folds.filter(
    (fold) => mayAsk(roles[fold.index]) || (isLabel(roles[fold.index]) && alone?.(fold) === true),
  );
  if (candidates.length === 0) return { folds: [], weight: 0, evidence: [] };
  const accepts = judge(outline, candidates, roles, drawersIn(outline, used, roles), bar);
  let verdict: Verdict | undefined;
  const asking = new Map<number, Fold>();
  const inner = new Map<number, Fold>();
  const drawers = holdingQuestions(candidates, roles);
  const likely = new Set(candidates);
  const askingOver: (Fold | undefined)[] = [];
  for (const fold of foldsOf(outline)) {
    const role = roles[fold.index] ?? 'plain';
    const around = fold.parent && (asking.get(fold.parent.index) ?? askingOver[fold.parent.index]);
    askingOver[fold.index] = around;
    if (!likely.has(fold)) continue;
    if (around !== undefined && role !== 'surely' && !drawers.has(around.index)) continue;
    const own = accepts(fold, role);
    if (own === undefined) continue;
    verdict = verdict === undefined || own.weight < verdict.weight ? own : verdict;
    asking.set(fold.index, fold);
    if (around !== undefined && !inner.has(around.index)) inner.set(around.index, fold);
  }
  return {
    folds: [...asking.values()].map((fold) => ({ fold, cut: inner.get(fold.index) })),
    weight: verdict?.weight ?? 0,
    evidence: verdict?.evidence ?? [],
  };
};

/**
 * The folds that hold others which ask or are asked for: drawers, where their summaries ask nothing themselves. What
 * holds no more than a hint is none.
 */
const drawersIn = (
  outline: Outline,
  used: ReadonlySet<number>,
  roles: readonly FoldRole[],
): ReadonlySet<number | undefined> =>
  new Set(
    foldsOf(outline)
      .filter(({ index, parent }) => parent !== undefined && (used.has(index) || mayAsk(roles[index])))
      .map(({ parent }) => parent?.index),
  );

/**
 * The folds that hold others which ask and are not indented: a closing tag is missing, and these follow rather than
 * belong to them.
 */
const holdingQuestions = (folds: readonly Fold[], roles: readonly FoldRole[]): ReadonlySet<number | undefined> =>
  new Set(
    folds
      .filter(
        ({ index, parent, start }) =>
          parent !== undefined && roles[index] === 'surely' && start.column <= parent.start.column,
      )
      .map(({ parent }) => parent?.index),
  );

const isLabel = (role: FoldRole | undefined): boolean => role === 'label' || role === 'answer';

/**
 * Tells the folds whose summaries stand once: where all ask, what reads like a label may be a task (`Show the running
 * boats`).
 */
const onlyOnce = (folds: readonly Fold[]): ((fold: Fold) => boolean) => {
  const counts = new Map<string, number>();
  for (const { summary } of folds) counts.set(summary, (counts.get(summary) ?? 0) + 1);
  return ({ summary }) => counts.get(summary) === 1 && summary.trim().split(/\s+/u).length >= fewestWords;
};

const fewestWords = 3;

const mayAsk = (role: FoldRole | undefined): boolean => role === 'surely' || role === 'perhaps' || role === 'plain';

interface Counts {
  readonly surely: number;
  readonly perhaps: number;
  readonly plain: number;
}

/** Judges folds by what their file shows. */
const judge = (
  outline: Outline,
  folds: readonly Fold[],
  roles: readonly FoldRole[],
  drawers: ReadonlySet<number | undefined>,
  bar: Bar,
): ((fold: Fold, role: FoldRole) => Verdict | undefined) => {
  const { isCollection, isManual } = pageEvidence(outline);
  const headings = openHeadings(outline);
  const sectionOf = ({ start }: Fold): number => firstFrom(headings, start.line) - 1;
  const location = folds.filter(({ depth, hasFolds }) => depth === 0 || !hasFolds);
  const counts = countsOf(location, roles);
  const asked = counts.surely + counts.perhaps;
  const wrapped = new Set(folds.filter(({ body }) => isBold(outline, body.from)));
  const file = {
    ...counts,
    asked,
    share: asked / (asked + counts.plain),
    isCollection,
    isManual,
    size: location.length,
    wrapped: location.filter((fold) => wrapped.has(fold)).length / location.length,
  };
  const sections = countsBy(location, roles, sectionOf);
  const known = new Map<string, Verdict>();
  return (fold, role) => {
    const section = sectionOf(fold);
    const own = sections.get(section);
    const isDrawer = drawers.has(fold.index);
    const isWrapped = wrapped.has(fold);
    const sectionAsks = own !== undefined && own.surely + own.perhaps > own.plain;
    const isHeaded = isManual && isAnnounced(headings[section]);
    const key = `${role}${isDrawer ? 1 : 0}${isWrapped ? 1 : 0}${sectionAsks ? 1 : 0}${isHeaded ? 1 : 0}`;
    const verdict =
      known.get(key) ??
      weighed(foldEvidence, { ...file, role, isDrawer, isWrapped, sectionAsks, isAnnounced: isHeaded });
    known.set(key, verdict);
    return verdict.weight < bars.folds[bar] ? undefined : verdict;
  };
};

/**
 * Whether a body begins as only answers do, with a break and bold type: `</summary><br><b>`. Where most do, all
 * summaries are questions or tasks.
 */
const isBold = ({ lines }: Outline, { line, column }: Fold['body']['from']): boolean => {
  const first = lines[line] ?? '';
  return (
    fitsAt(boldStart, first, column) ||
    (fitsAt(breaksOnly, first, column) && fitsAt(boldStart, `<br>${lines[line + 1] ?? ''}${lines[line + 2] ?? ''}`, 0))
  );
};

const boldStart = /\s*<br\s*\/?>\s*<b>/iuy;
const breaksOnly = /\s*(?:<br\s*\/?>\s*)?$/iuy;

const fitsAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const isAnnounced = (heading: OutlineHeading | undefined): boolean =>
  heading !== undefined && (announcesQuestions(heading) || isAnnounced(heading.parent));

const countsBy = (
  folds: readonly Fold[],
  roles: readonly FoldRole[],
  keyOf: (fold: Fold) => number,
): ReadonlyMap<number, Counts> => {
  const groups = new Map<number, Fold[]>();
  for (const fold of folds) {
    const key = keyOf(fold);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fold]);
    else group.push(fold);
  }
  return new Map([...groups].map(([key, group]) => [key, countsOf(group, roles)]));
};

const countsOf = (folds: readonly Fold[], roles: readonly FoldRole[]): Counts => {
  const counts = { surely: 0, perhaps: 0, plain: 0 };
  for (const { index } of folds) {
    const role = roles[index];
    if (role === 'surely' || role === 'perhaps' || role === 'plain') counts[role]++;
  }
  return counts;
};
