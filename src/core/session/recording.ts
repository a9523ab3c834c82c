import type { ProgressEvent } from '../history/review';
import type { Graded, Placed, Session, SessionContext } from './session';

/** The next state, and what has to be recorded before it is shown. */
export interface Advance {
  readonly session: Session;
  readonly events: readonly ProgressEvent[];
}

/** Adds an event to those to record; its id counts the session's events. */
export const record = ({ session, events }: Advance, event: Unnumbered, world: SessionContext): Advance => ({
  session: { ...session, events: session.events + 1 },
  events: [...events, { ...event, id: `${session.id}.${session.events}`, t: world.now }],
});

/** An event before it has its id and time. */
type Unnumbered = ProgressEvent extends infer Event
  ? Event extends ProgressEvent
    ? Omit<Event, 'id' | 't'>
    : never
  : never;

/** What is reviewed of one turn is one act, whenever its ratings are given. */
const actOfTurn = ({ id, at, planned }: Session): Pick<ProgressEvent, 'act'> =>
  (planned[at]?.items.length ?? 0) > 1 ? { act: `${id}@${at}` } : {};

interface Grade extends Omit<Graded, 'at' | 'review'> {
  readonly placed: Placed;
}

/** Rates an item in the present turn. */
export const grade = (so: Advance, { placed, item, rating, before }: Grade, world: SessionContext): Advance => {
  const { session } = so;
  const graded = [
    ...session.graded,
    { at: session.at, item, review: `${session.id}.${session.events}`, rating, before },
  ];
  const review: Unnumbered = {
    type: 'review',
    item,
    kind: placed.exercise.kind,
    rating,
    ms: world.now - session.since,
    retention: world.retention(placed),
    day: world.day,
    ...actOfTurn(session),
  };
  return record({ ...so, session: { ...session, graded } }, review, world);
};

/** Takes a rating of the present turn back, where there is one. */
export const takeBack = (so: Advance, graded: Graded | undefined, world: SessionContext): Advance => {
  if (graded === undefined) return so;
  const session = { ...so.session, graded: so.session.graded.filter((other) => other !== graded) };
  return record({ ...so, session }, { type: 'undo', target: graded.review }, world);
};
