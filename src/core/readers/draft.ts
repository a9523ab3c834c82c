import { itemId, type ItemId } from '../identity';
import type { Exercise, KindName } from '../kinds';
import type { Markdown } from '../markdown';
import type { SourceRange } from '../practiceSet';
import type { Problem } from '../problem';

/** An exercise that waits for its id, for that depends on the others of its page. */
export interface Draft {
  readonly kind: KindName;
  /** The texts that make the exercise what it is. */
  readonly names: readonly Markdown[];
  /** What tells apart exercises of the same names. */
  readonly distinct: readonly Markdown[];
  readonly range: SourceRange;
  readonly headings: readonly string[];
  readonly make: (id: ItemId) => Exercise;
  readonly problems: readonly Problem[];
}

/** Gives every draft its id. */
export const identified = (drafts: readonly Draft[]): { readonly exercises: readonly Exercise[]; readonly problems: readonly Problem[] } => {
  const shared = new Map<ItemId, number>();
  const named = drafts.map((draft) => ({ draft, plain: itemId(draft.kind, ...draft.names) }));
  for (const { plain } of named) shared.set(plain, (shared.get(plain) ?? 0) + 1);
  const seen = new Map<ItemId, number>();
  const problems = drafts.flatMap((draft) => draft.problems);
  const exercises = named.map(({ draft: { kind, names, distinct, make, range }, plain }) => {
    const id = (shared.get(plain) ?? 0) > 1 ? itemId(kind, ...names, ...distinct) : plain;
    const before = seen.get(id);
    if (before === undefined) seen.set(id, range.start);
    else problems.push(duplicate(range.start, before));
    return make(id);
  });
  return { exercises, problems };
};

const duplicate = (line: number, before: number): Problem => ({
  line,
  severity: 'info',
  code: 'duplicate-exercise',
  message: `The same exercise stands in line ${before + 1}; both share one history.`,
});
