import { type DayTable, dayBy, isSameTable, within } from './dayTable';
import type { ItemId } from '../exercise/identity';
import { noState, stateAfter } from './itemState';
import { applyAliases } from './aliases';
import { isMemory } from './memory';
import { type History, type Progress, want } from './progress';
import { type Days, type ItemEvent, type ProgressEvent, inOrder, isAlias, isItemEvent, orderOf } from './review';
import { standsFor } from './sameItem';
import { addUndo } from './undone';

/**
 * Folds events in, whichever come first and however often, and some items anew; gives the items whose
 * state may have changed.
 */
export const fold = (
  progress: Progress,
  events: Iterable<ProgressEvent>,
  anew: Iterable<ItemId> = [],
): ReadonlySet<ItemId> => {
  const batch: Batch = { others: [], touched: [...anew], late: new Set(anew) };
  let isRenewed = false;
  for (const event of events) {
    const known = progress.events.get(event.id);
    if (known !== undefined && !supersedes(event, known)) continue;
    isRenewed ||= known !== undefined;
    progress.events.set(event.id, event);
    if (!isRenewed) sort(progress, event, batch);
  }
  if (isRenewed) renew(progress, batch);
  const changed = new Set(batch.touched);
  foldOthers(progress, batch, changed, isRenewed);
  for (const root of changed) {
    if (batch.late.has(root)) refold(progress, root);
    else goOn(progress, root);
  }
  return changed;
};

/** What is folded at once. */
interface Batch {
  /** The events that are about others. */
  readonly others: ProgressEvent[];
  /** The items with new events. */
  readonly touched: ItemId[];
  /** Those whose histories are no longer in order, or of whose events others count than before. */
  readonly late: Set<ItemId>;
}

const sort = (progress: Progress, event: ProgressEvent, { others, touched, late }: Batch): void => {
  if (!isItemEvent(event)) {
    others.push(event);
    return;
  }
  const root = standsFor(progress.same, event.item);
  const history = progress.histories.get(root) ?? begin(progress, root);
  const { events, state, folded } = history;
  const last = events.at(-1);
  if (events.length === folded) touched.push(root);
  if (orderOf(event) <= (last === undefined ? state.t : orderOf(last))) late.add(root);
  events.push(event);
  progress.isDayless ||= isDayless(event);
};

/** Where two events of one id differ the later counts, and all at hand are folded anew. */
const renew = (progress: Progress, batch: Batch): void => {
  const before = [...progress.histories.keys()];
  progress.histories.clear();
  progress.undone.targets.clear();
  progress.undone.undoCounts.clear();
  progress.days = { ...progress.days, event: undefined };
  progress.recent = progress.recent.filter(({ last }) => !progress.events.has(last.id));
  batch.others.length = 0;
  for (const event of progress.events.values()) sort(progress, event, batch);
  for (const root of before) batch.touched.push(root);
  batch.touched.forEach((root) => batch.late.add(root));
};

/** What says something of other events: what is taken back, which ids are one, on which days reviews were given. */
const foldOthers = (progress: Progress, { others, late }: Batch, changed: Set<ItemId>, isRenewed: boolean): void => {
  const moved = new Set<ItemId>();
  const turned = others.flatMap((event) => (event.type === 'undo' ? (addUndo(progress.undone, event) ?? []) : []));
  turned.filter((id) => !progress.events.has(id)).forEach((id) => progress.wanted.events.add(id));
  const known = turned.flatMap((id) => progress.events.get(id) ?? []);
  if (isRenewed || others.some(isAlias) || known.some(isAlias)) applyAliases(progress, moved);
  known.filter(isItemEvent).forEach(({ item }) => moved.add(standsFor(progress.same, item)));
  const days = others.filter((event) => event.type === 'days');
  if (days.length > 0) redate(progress, days, moved);
  for (const root of moved) {
    changed.add(root);
    late.add(root);
  }
};

/** Whether an event counts in place of one of the same id. */
export const supersedes = (event: ProgressEvent, known: ProgressEvent): boolean =>
  event !== known && (event.t - known.t || (contentOf(event) > contentOf(known) ? 1 : 0)) > 0;

/** What an event says, wherever it was written. */
const contentOf = (event: ProgressEvent): string =>
  JSON.stringify(Object.entries({ ...event, device: 0, session: 0, seq: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));

const begin = (progress: Progress, root: ItemId): History => {
  const history = { events: [], state: progress.archived.get(root) ?? noState, folded: 0 };
  progress.histories.set(root, history);
  return history;
};

const goOn = ({ histories, undone, days }: Progress, root: ItemId): void => {
  const history = histories.get(root);
  if (history === undefined) return;
  history.state = stateAfter(history.state, history.events, undone, days.table, history.folded);
  history.folded = history.events.length;
};

/**
 * Folds an item's history from its archived state on. Where an event is as old as that the archived ones are wanted,
 * and until they are at hand it does not count.
 */
const refold = (progress: Progress, root: ItemId): void => {
  const history = progress.histories.get(root);
  const [first] = history?.events.sort(inOrder) ?? [];
  if (history === undefined || first === undefined) return;
  const before = progress.archived.get(root) ?? noState;
  if (orderOf(first) <= before.t) want(progress, root);
  const next = history.events.findIndex((event) => orderOf(event) > before.t);
  history.state = before;
  history.folded = next < 0 ? history.events.length : next;
  goOn(progress, root);
};

const isDayless = (event: ItemEvent): boolean =>
  (event.type === 'review' && event.day === undefined) || (event.type === 'memory' && !isMemory(event.memory));

/** Where an earlier event than before gives the days, what was folded by another table is folded anew. */
const redate = (progress: Progress, found: readonly Days[], changed: Set<ItemId>): void => {
  const before = progress.days;
  const [first] = [...found, ...(before.event === undefined ? [] : [before.event])].sort(inOrder);
  if (first === undefined || first === before.event) return;
  progress.days = { event: first, table: first };
  const isMoved = ({ t }: ItemEvent): boolean => dayBy(before.table, t) !== dayBy(first, t);
  for (const [root, { events }] of progress.histories)
    if (events.some((event) => isDayless(event) && isMoved(event))) changed.add(root);
  if (isSameTable(before.table, first) || (before.event === undefined && isPartOf(before.table, first))) return;
  for (const root of progress.archived.keys()) want(progress, root);
};

/** Whether this machine itself has written the table down. */
const isPartOf = (table: DayTable, { start, offsets }: DayTable): boolean => {
  const [first, last] = [offsets[0], offsets.at(-1)];
  return first !== undefined && last !== undefined && isSameTable(within(table, first[0], last[0]), { start, offsets });
};
