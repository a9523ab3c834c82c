import type { Coverage } from './coverage';
import { type Progress, isWanted } from './progress';
import { isAgreed, isCovered, undoneBy } from './progressSnapshot';
import type { ItemEvent, Undo } from './review';
import { undoable } from './undoable';
import { endOf } from './undone';

/**
 * Lets go of the covered events, whose items' states stand for them from now on; item by item, so that reviews
 * can go on in between.
 */
export function* settle(progress: Progress, coverage: Coverage): Generator<void> {
  const undone = undoneBy(progress, coverage);
  const undos = undosByEnd(progress);
  progress.recent = undoable(progress);
  const isClosed = (event: ItemEvent): boolean =>
    isCovered(event, coverage) && (undos.get(event.id) ?? []).every((undo) => isCovered(undo, coverage));
  for (const [root, { events, state }] of progress.histories) {
    if (!isWanted(progress, root) && events.every(isClosed) && isAgreed(events, undone, progress.undone)) {
      progress.archived.set(root, state);
      progress.histories.delete(root);
      letGo(progress, events, undos);
    }
    yield;
  }
}

/** The undos, by the event at the end of their chain. */
const undosByEnd = ({ events, undone }: Progress): ReadonlyMap<string, readonly Undo[]> => {
  const undos = new Map<string, Undo[]>();
  for (const event of events.values()) {
    const end = event.type === 'undo' ? endOf(undone, event.id) : undefined;
    if (event.type === 'undo' && end !== undefined) undos.set(end, [...(undos.get(end) ?? []), event]);
  }
  return undos;
};

const letGo = (progress: Progress, events: readonly ItemEvent[], undos: ReadonlyMap<string, readonly Undo[]>): void => {
  for (const { id } of events) {
    progress.events.delete(id);
    for (const undo of undos.get(id) ?? []) {
      progress.undone.undoCounts.delete(undo.target);
      progress.undone.targets.delete(undo.id);
      progress.events.delete(undo.id);
    }
  }
};
