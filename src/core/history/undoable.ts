import { type Act, type ActEvent, actOf, isActEvent } from './act';
import { copyOf, cover, placesIn, uncover } from './coverage';
import type { Progress } from './progress';
import { type Stored, inOrder } from './review';
import { isUndone } from './undone';

/** How many acts back an undo reaches. */
export const undoDepth = 200;

/** The last acts that can be taken back, newest first: of the archived events, and what the events at hand say. */
export const undoable = ({ events, recent, undone }: Progress): readonly Act[] => {
  const acts = new Map(recent.map((act) => [actOf(act.last), { ...act, places: copyOf(act.places) }]));
  for (const event of [...recent.map(({ last }) => last), ...events.values()]) {
    if (!isActEvent(event)) continue;
    const known = acts.get(actOf(event));
    if (!isUndone(undone, event.id)) acts.set(actOf(event), withEvent(known, event as Stored<ActEvent>));
    else if (known !== undefined) uncover(known.places, event as Stored<ActEvent>);
  }
  return [...acts.values()]
    .filter(({ places }) => placesIn(places) > 0)
    .sort((a, b) => inOrder(b.last, a.last))
    .slice(0, undoDepth);
};

const withEvent = (act: Act | undefined, event: Stored<ActEvent>): Act => {
  const { last, places } = act ?? { last: event, places: new Map() };
  cover(places, event);
  return { last: inOrder(last, event) < 0 ? event : last, places };
};
