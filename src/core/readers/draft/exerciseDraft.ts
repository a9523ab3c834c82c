import { concat } from '../../base/concat';
import { itemId, type ItemId } from '../../exercise/identity';
import type { Exercise } from '../../exercise/kinds';
import type { DraftOf } from '../../exercise/kinds/draft';
import type { Problem } from '../../exercise/problem';

/** A draft of any kind. */
export type ExerciseDraft = DraftOf<Exercise>;

interface Named {
  readonly draft: ExerciseDraft;
  readonly id: ItemId;
}

/** Gives every draft its id. */
export const identified = (
  drafts: readonly ExerciseDraft[],
): { readonly exercises: readonly Exercise[]; readonly problems: readonly Problem[] } => {
  const named = drafts.map((draft): Named => ({ draft, id: itemId(draft.kind, ...draft.names) }));
  const known = new Set(named.map(({ id }) => id));
  const own = known.size === named.length ? named : toldApart(named);
  const problems = concat(drafts.map((draft) => draft.problems));
  return {
    exercises: own.map(({ draft, id }) => draft.make(id)),
    problems: own === named ? problems : [...problems, ...duplicatesIn(own)],
  };
};

/** Those of the same names again, by what else they hold. */
const toldApart = (named: readonly Named[]): readonly Named[] => {
  const counts = new Map<ItemId, number>();
  for (const { id } of named) counts.set(id, (counts.get(id) ?? 0) + 1);
  return named.map((each) => {
    const { kind, names, distinct } = each.draft;
    return counts.get(each.id) === 1 ? each : { draft: each.draft, id: itemId(kind, ...names, ...distinct) };
  });
};

const duplicatesIn = (named: readonly Named[]): readonly Problem[] => {
  const seen = new Map<ItemId, number>();
  return named.flatMap(({ id, draft: { range } }) => {
    const before = seen.get(id);
    if (before === undefined) seen.set(id, range.start);
    return before === undefined ? [] : [duplicate(range.start, before)];
  });
};

const duplicate = (line: number, before: number): Problem => ({
  line,
  severity: 'info',
  code: 'duplicate-exercise',
  message: `The same exercise stands in line ${before + 1}; both share one history.`,
});
