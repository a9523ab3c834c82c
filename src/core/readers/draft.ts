import { chained } from '../chained';
import { itemId, type ItemId } from '../identity';
import type { Exercise } from '../kinds';
import type { DraftOf } from '../kinds/draft';
import type { Problem } from '../problem';

/** A draft of any kind. */
export type Draft = DraftOf<Exercise>;

interface Named {
  readonly draft: Draft;
  readonly id: ItemId;
}

/** Gives every draft its id. */
export const identified = (drafts: readonly Draft[]): { readonly exercises: readonly Exercise[]; readonly problems: readonly Problem[] } => {
  const named = drafts.map((draft): Named => ({ draft, id: itemId(draft.kind, ...draft.names) }));
  const known = new Set(named.map(({ id }) => id));
  const own = known.size === named.length ? named : toldApart(named);
  const problems = chained(drafts.map((draft) => draft.problems));
  return { exercises: own.map(({ draft, id }) => draft.make(id)), problems: own === named ? problems : [...problems, ...duplicatesIn(own)] };
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
