import type { ItemId } from '../exercise/identity';
import type { Alias } from './review';

/** The ids that share their item with others. */
export interface SameItem {
  /** For each of them the least that it shares with, which stands for all. */
  readonly roots: ReadonlyMap<ItemId, ItemId>;
  /** All of them, by the one that stands for them. */
  readonly ids: ReadonlyMap<ItemId, readonly ItemId[]>;
}

/** The ids that aliases join, in whatever order and to whatever length they do so. */
export const sameItems = (aliases: Iterable<Alias>): SameItem => {
  const towards = new Map<ItemId, ItemId>();
  const ids = new Set<ItemId>();
  const rootOf = (id: ItemId): ItemId => {
    let root = id;
    for (let next = towards.get(root); next !== undefined; next = towards.get(root)) root = next;
    return root;
  };
  for (const { from, to } of aliases) {
    const [least, other] = [rootOf(from), rootOf(to)].sort() as [ItemId, ItemId];
    ids.add(from).add(to);
    if (least !== other) towards.set(other, least);
  }
  const roots = new Map([...ids].map((id) => [id, rootOf(id)]));
  const groups = new Map<ItemId, ItemId[]>();
  for (const [id, root] of roots) groups.set(root, [...(groups.get(root) ?? []), id]);
  return { roots, ids: groups };
};

/** The id that stands for an item. */
export const standsFor = ({ roots }: SameItem, item: ItemId): ItemId =>
  roots.size === 0 ? item : (roots.get(item) ?? item);

/** All ids of an item, given the one that stands for it. */
export const idsOf = ({ ids }: SameItem, root: ItemId): readonly ItemId[] => ids.get(root) ?? [root];
