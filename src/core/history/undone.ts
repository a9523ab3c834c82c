import type { Undo } from './review';

/**
 * Which events are taken back. Every undo has one target, so undos form chains; a chain that bites its tail ends in no
 * event and matters to none.
 */
export interface Undone {
  /** The targets of all undos, by the undo's id. */
  readonly targets: Map<string, string>;
  /** How many undos of an event stand, not being taken back themselves. */
  readonly undoCounts: Map<string, number>;
}

export const nothingUndone = (): Undone => ({ targets: new Map(), undoCounts: new Map() });

export const isUndone = ({ undoCounts }: Undone, id: string): boolean =>
  undoCounts.size > 0 && (undoCounts.get(id) ?? 0) > 0;

/**
 * Takes an undo in, in whatever order they come; gives the event at the end of its chain, where it may now
 * count or no longer do so.
 */
export const addUndo = (undone: Undone, { id, target }: Undo): string | undefined => {
  const { targets, undoCounts } = undone;
  targets.set(id, target);
  if (isUndone(undone, id)) return endOf(undone, id);
  const passed = new Set([id]);
  let change = 1;
  for (let at: string | undefined = target; at !== undefined; at = targets.get(at)) {
    const count = undoCounts.get(at) ?? 0;
    undoCounts.set(at, count + change);
    if (count > 0 === count + change > 0) return undefined;
    if (!targets.has(at)) return at;
    if (passed.has(at)) return undefined;
    passed.add(at);
    change = -change;
  }
  return undefined;
};

/** The event that an undo, or the undo that it takes back, and so on, is about; undefined where they go in a circle. */
export const endOf = ({ targets }: Undone, undo: string): string | undefined => {
  const passed = new Set<string>();
  let at = undo;
  for (let next = targets.get(at); next !== undefined; next = targets.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = next;
  }
  return at;
};
