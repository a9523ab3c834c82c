import type { DayTable } from '../../core/history/dayTable';
import { fold } from '../../core/history/fold';
import { noState } from '../../core/history/itemState';
import { type Progress, noProgress, stateOf } from '../../core/history/progress';
import { inOrder } from '../../core/history/review';
import { standsFor } from '../../core/history/sameItem';
import type { AtHand } from './atHand';
import type { EventFolder } from './eventFolder';
import { type Pause, findLines } from './findLines';

/** Events folded at once: a few milliseconds' work. */
const slice = 100;

/** Folds all events there are, from nothing, slice by slice; rejects where one of the files cannot be read. */
const remake = async (folder: Pick<EventFolder, 'list' | 'read'>, table: DayTable, rest: Pause): Promise<Progress> => {
  const progress = noProgress(table);
  const lines = await findLines(folder, () => true, rest);
  const events = lines.flatMap(({ event }) => event ?? []).sort(inOrder);
  for (let at = 0; at < events.length; at += slice) {
    fold(progress, events.slice(at, at + slice));
    await rest();
  }
  return progress;
};

/** Adds what became known while a progress was made again, and the states of items whose events are gone. */
const replace = (former: Progress, remade: Progress): void => {
  fold(remade, former.events.values());
  for (const [root, state] of former.archived)
    if (stateOf(remade, root) === noState) remade.archived.set(standsFor(remade.same, root), state);
  former.strange.forEach((line) => remade.strange.add(line));
  remade.wanted.items.clear();
  remade.wanted.events.clear();
};

/** Makes the progress at hand again, while the former one is in use. */
export const remakeAtHand = async (
  hand: AtHand,
  folder: Pick<EventFolder, 'list' | 'read'>,
  table: DayTable,
  rest: Pause,
): Promise<void> => {
  const progress = await remake(folder, table, rest);
  replace(hand.progress, progress);
  hand.progress = progress;
  hand.covered = { coverage: new Map(), files: {} };
};
