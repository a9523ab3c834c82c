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
  const plain = drafts.map(({ kind, names }) => itemId(kind, ...names));
  const shared = repeated(plain);
  const seen = new Map<ItemId, number>();
  const problems: Problem[] = [];
  for (const draft of drafts) for (const each of draft.problems) problems.push(each);
  const exercises = drafts.map(({ kind, names, distinct, make, range }, at) => {
    const own = plain[at] ?? itemId(kind, ...names);
    const id = shared.has(own) ? itemId(kind, ...names, ...distinct) : own;
    const before = seen.get(id);
    if (before === undefined) seen.set(id, range.start);
    else problems.push(duplicate(range.start, before));
    return make(id);
  });
  return { exercises, problems };
};

/** Those that come more than once. */
const repeated = (ids: readonly ItemId[]): ReadonlySet<ItemId> => {
  const once = new Set<ItemId>();
  return new Set(ids.filter((id) => once.has(id) || !once.add(id)));
};

const duplicate = (line: number, before: number): Problem => ({
  line,
  severity: 'info',
  code: 'duplicate-exercise',
  message: `The same exercise stands in line ${before + 1}; both share one history.`,
});
