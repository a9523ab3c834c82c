import { type ItemId, normalised } from './identity';
import { type Exercise, itemsOf } from './kinds';

/** An item by its kind and its words. */
interface Known {
  readonly id: ItemId;
  readonly kind: string;
  readonly words: ReadonlySet<string>;
  /** Where among the items of the source it stands. */
  readonly place: number;
}

export interface Rename {
  readonly from: ItemId;
  readonly to: ItemId;
}

/** The least share of words (Jaccard) that an edit leaves as they were, and the least where both neighbours stayed the same. */
const alike = 0.6;
const alikeBetweenNeighbours = 0.25;

/**
 * Which items of a source were edited: of those that vanished, the ones whose words come back, for the most part, in a new item of
 * the same kind. An item between the same two neighbours as before needs less likeness. Each item is paired once, the likest first.
 * Only what `matters`, since it has a history to keep, is looked for.
 */
export const renames = (before: readonly Exercise[], after: readonly Exercise[], matters: (item: ItemId) => boolean): readonly Rename[] => {
  const [old, now] = [knownIn(before), knownIn(after)];
  const gone = without(old, now).filter(({ id }) => matters(id));
  const come = without(now, old);
  const pairs = gone.flatMap((from) => come.filter(({ kind }) => kind === from.kind).map((to) => ({ from, to, likeness: likeness(from.words, to.words) })));
  const likely = pairs
    .filter(({ from, to, likeness: share }) => share >= (betweenSame(old, from, now, to) ? alikeBetweenNeighbours : alike))
    .sort((a, b) => b.likeness - a.likeness);
  const found = new Map<ItemId, ItemId>();
  const taken = new Set<ItemId>();
  for (const { from, to } of likely) {
    if (found.has(from.id) || taken.has(to.id)) continue;
    found.set(from.id, to.id);
    taken.add(to.id);
  }
  return [...found].map(([from, to]) => ({ from, to }));
};

const without = (items: readonly Known[], others: readonly Known[]): readonly Known[] => {
  const ids = new Set(others.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
};

const knownIn = (exercises: readonly Exercise[]): readonly Known[] => {
  const seen = new Map<ItemId, Omit<Known, 'place'>>();
  for (const exercise of exercises) {
    for (const { id, label } of itemsOf(exercise)) {
      const words = new Set(normalised(label).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
      if (!seen.has(id)) seen.set(id, { id, kind: exercise.kind, words });
    }
  }
  return [...seen.values()].map((item, place) => ({ ...item, place }));
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
};

const betweenSame = (old: readonly Known[], from: Known, now: readonly Known[], to: Known): boolean =>
  old[from.place - 1]?.id === now[to.place - 1]?.id && old[from.place + 1]?.id === now[to.place + 1]?.id;
