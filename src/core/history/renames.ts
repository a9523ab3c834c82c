import type { ItemId } from '../exercise/identity';
import type { Exercise } from '../exercise/kinds';
import { type Remembered, remember } from './remembered';

/** An item by its kind, its words and its neighbours. */
interface Known {
  readonly id: ItemId;
  readonly kind: string;
  readonly words: ReadonlySet<string>;
  readonly neighbours: string;
}

export interface Rename {
  readonly from: ItemId;
  readonly to: ItemId;
}

/**
 * The least share of words (Jaccard) that an edit leaves as they were, and the least where both
 * neighbours stayed the same.
 */
const alike = 0.6;
const alikeBetweenNeighbours = 0.25;

/** The most new items that are compared with one that vanished: those that share its rarest words. */
const mostCompared = 100;

/**
 * Which items of a source were edited: of those that vanished, the ones whose words come back, for the most part, in a
 * new item of the same kind. An item between the same two neighbours as before needs less likeness. Each item is paired
 * once, the likest first. Only what `matters`, since it has a history to keep, is looked for, and only where its
 * wording is remembered.
 */
export const renames = (
  before: Remembered,
  exercises: readonly Exercise[],
  matters: (item: ItemId) => boolean,
): readonly Rename[] => {
  const wasThere = new Set(before.items);
  const after = remember(exercises, (item) => !wasThere.has(item));
  const isThere = new Set(after.items);
  const gone = knownIn(before).filter(({ id }) => !isThere.has(id) && matters(id));
  const likest = finder(knownIn(after));
  const likely = gone
    .flatMap((from) => likest(from).map((to) => ({ from, to, likeness: likeness(from.words, to.words) })))
    .filter(
      ({ from, to, likeness: share }) => share >= (from.neighbours === to.neighbours ? alikeBetweenNeighbours : alike),
    )
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

const knownIn = ({ items, wordings }: Remembered): readonly Known[] =>
  items.flatMap((id, place) => {
    const wording = wordings.get(id);
    return wording === undefined
      ? []
      : [
          {
            id,
            kind: wording.kind,
            words: wordsOf(wording.text),
            neighbours: `${items[place - 1] ?? ''} ${items[place + 1] ?? ''}`,
          },
        ];
  });

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));

/** Finds the items worth a comparison, so that a source of which everything was rewritten does not take forever. */
const finder = (items: readonly Known[]): ((like: Known) => readonly Known[]) => {
  const holders = new Map<string, Known[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const those = holders.get(key);
      if (those === undefined) holders.set(key, [item]);
      else those.push(item);
    }
  }
  return (like) => {
    const found = new Set<Known>();
    const lists = keysOf(like).flatMap((key) => [holders.get(key) ?? []]);
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      for (const item of list) {
        if (found.size === mostCompared) return [...found];
        found.add(item);
      }
    }
    return [...found];
  };
};

const keysOf = ({ kind, neighbours, words }: Known): readonly string[] =>
  [neighbours, ...words].map((text) => `${kind} ${text}`);

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
};
