import { type Coverage, cover, covers, makeCoverage, parseCoverage, placesIn } from './coverage';
import { parseStored } from './eventLine';
import type { Adoption, Import, ItemEvent, ProgressEvent, Stored, Undo } from './review';

/** An event that a person brought about and can take back. */
export type ActEvent = Exclude<ItemEvent, Adoption> | Import;

/** What a person did at once, and takes back at once. */
export interface Act {
  readonly last: Stored<ActEvent>;
  /** Where its events are written, but for those that were taken back. */
  readonly places: Coverage;
}

/** Makes events one act. */
export const oneAct = <Event extends ProgressEvent>(events: readonly Event[]): readonly Event[] => {
  const [first] = events;
  return first === undefined || events.length === 1 ? events : events.map((event) => ({ ...event, act: first.id }));
};

/**
 * Undos of some events as one act. Folded they stand in the order of their targets: those of one item
 * together fold it once.
 */
export const undoAct = (targets: readonly string[], id: string, t: number): readonly Undo[] =>
  oneAct(targets.map((target, n) => ({ type: 'undo', id: `${id}.${String(n).padStart(7, '0')}`, t, target })));

/** Begins the ids of events that only bring in what another machine has written: no one here did that. */
export const adopted = 'sync.';

export const isActEvent = (event: ProgressEvent): event is ActEvent =>
  (event.type === 'import' || ('item' in event && event.type !== 'memory')) && !event.id.startsWith(adopted);

/** What names the act of an event. */
export const actOf = ({ act, id }: ProgressEvent): string => act ?? id;

/** How many events an act is about. */
export const sizeOf = ({ last, places }: Act): number => (last.type === 'import' ? last.count : placesIn(places));

/** The last event as it was written; with the places of all, where there are others. */
export const makeAct = ({ last, places }: Act): unknown =>
  placesIn(places) === 1 && covers(places, last) ? last : { ...last, places: makeCoverage(places) };

export const parseAct = (value: unknown): Act | undefined => {
  const event = parseStored(value);
  if (event === undefined || !isActEvent(event)) return undefined;
  const { places, ...last } = event as Stored<ActEvent> & { readonly places?: unknown };
  return { last: last as Stored<ActEvent>, places: parseCoverage(places) ?? alone(event) };
};

const alone = (event: Stored): Coverage => {
  const places: Coverage = new Map();
  cover(places, event);
  return places;
};
