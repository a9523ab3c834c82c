import { safeParse } from 'valibot';
import type { ItemId } from './identity';
import { type Answer, type Exercise, itemsOf, kindOf } from './kinds';
import type { Intent } from './protocol';
import type { ProgressEvent, Rating } from './review';
import type { Memory } from './schedule';

/** One turn of a session: an exercise and those of its items that are asked. */
export interface Ask {
  readonly exercise: ItemId;
  readonly items: readonly ItemId[];
  /** The turn whose missed items come back in this one. */
  readonly returns?: number | undefined;
}

/** A review of this session, with the memory from before it. */
export interface Graded {
  /** The index of the turn in which it was given. */
  readonly at: number;
  readonly item: ItemId;
  readonly review: string;
  readonly rating: Rating;
  readonly before?: Memory | undefined;
}

/** An item that was suspended or buried in this session, by which event. */
export interface SetAside {
  readonly at: number;
  readonly item: ItemId;
  readonly event: string;
}

/** The run of exercises that a panel asks, one at a time. A value: `advance` makes the next one. */
export interface Session {
  /** Begins the ids of its next events. */
  readonly id: string;
  readonly title: string;
  /** The keys of the sets that it draws from. */
  readonly scope: readonly string[];
  readonly seed: number;
  /** Cramming records nothing, so it cannot harm the schedule. */
  readonly cram: boolean;
  readonly asks: readonly Ask[];
  /** The turn now; after the last one the summary is shown. */
  readonly at: number;
  /** Where the present round began; `again` and `more` begin another. */
  readonly from: number;
  /** Counts the screens. */
  readonly step: number;
  /** Present once the exercise is answered. */
  readonly given: Answer | undefined;
  readonly graded: readonly Graded[];
  readonly setAside: readonly SetAside[];
  readonly events: number;
  /** When the round began and when the present screen appeared. */
  readonly started: number;
  readonly since: number;
}

/** An exercise, with the set and section that it stands in. */
export interface Placed {
  readonly exercise: Exercise;
  readonly set: string;
  readonly section: string;
  /** The desired retention of the set, where it has its own. */
  readonly retention: number | undefined;
}

/** What a session has to know of its surroundings. */
export interface World {
  readonly now: number;
  exercise(id: ItemId): Placed | undefined;
  memory(item: ItemId): Memory | undefined;
  /** Whether an item is suspended or buried. */
  isOut(item: ItemId): boolean;
  /** When the next day of practice begins. */
  readonly tomorrow: number;
  /** The desired retention of an exercise: its set's, else the person's. */
  retention(placed: Placed): number;
  /** More from the same sets, for when the round is over. */
  more(scope: readonly string[]): readonly Ask[];
}

/** The next state, and what has to be recorded before it is shown. */
export interface Advance {
  readonly session: Session;
  readonly events: readonly ProgressEvent[];
}

export const startSession = (begin: Pick<Session, 'id' | 'title' | 'scope' | 'seed' | 'cram' | 'asks'>, now: number): Session => ({
  ...begin,
  at: 0,
  from: 0,
  step: 0,
  given: undefined,
  graded: [],
  setAside: [],
  events: 0,
  started: now,
  since: now,
});

/** Takes an intent; one that does not fit the present screen changes nothing. */
export const advance = (session: Session, intent: Intent, world: World): Advance => {
  const current = skipMissing(session, world);
  const unchanged = { session: current, events: [] };
  if ('step' in intent && intent.step !== current.step) return unchanged;
  const act = actions[intent.intent as keyof typeof actions] as ((session: Session, intent: Intent, world: World) => Advance) | undefined;
  const done = act?.(current, intent, world) ?? unchanged;
  return current.cram ? { ...done, events: [] } : done;
};

type Of<Name extends Intent['intent']> = Extract<Intent, { intent: Name }>;

const answer = (session: Session, intent: Of<'answer'>, world: World): Advance => {
  const turn = turnOf(session, world);
  if (turn === undefined || session.given !== undefined || intent.exercise !== turn.placed.exercise.id) return { session, events: [] };
  const kind = kindOf(turn.placed.exercise);
  const parsed = safeParse(kind.answer, intent.answer);
  if (!parsed.success) return { session, events: [] };
  const answered = { ...session, given: parsed.output, step: session.step + 1 };
  return kind
    .mark(turn.placed.exercise, parsed.output, turn.items)
    .filter(({ result }) => result !== 'byHand')
    .reduce<Advance>(
      (done, { item, result }) => grade(done, { placed: turn.placed, item, rating: result === 'right' ? 3 : 1, before: world.memory(item) }, world),
      { session: answered, events: [] },
    );
};

const rate = (session: Session, { item, rating }: Of<'rate'>, world: World): Advance => {
  const turn = turnOf(session, world);
  if (turn === undefined || session.given === undefined) return { session, events: [] };
  const byHand = turn.items.filter((id) => gradeOf(session, id) === undefined);
  const rated = item === undefined ? (byHand.length > 0 ? byHand : rightOnes(session, turn.items)) : turn.items.filter((id) => id === item);
  const start = { session: { ...session, step: session.step + 1 }, events: [] };
  const done = rated.reduce<Advance>((so, id) => {
    const old = gradeOf(session, id);
    const before = old === undefined ? world.memory(id) : old.before;
    return grade(takeBack(so, old, world), { placed: turn.placed, item: id, rating, before }, world);
  }, start);
  return byHand.length > 0 && turn.items.every((id) => gradeOf(done.session, id) !== undefined)
    ? { ...done, session: goOn(done.session, world) }
    : done;
};

const next = (session: Session, _intent: Of<'next'>, world: World): Advance => {
  const turn = turnOf(session, world);
  const isGraded = turn !== undefined && session.given !== undefined && turn.items.every((id) => gradeOf(session, id) !== undefined);
  return { session: isGraded ? goOn(session, world) : session, events: [] };
};

/** To the next turn; what was missed comes back at the end of the round. */
const goOn = (session: Session, world: World): Session => {
  const ask = session.asks[session.at];
  const missed = ask?.items.filter((item) => gradeOf(session, item)?.rating === 1) ?? [];
  const asks = ask === undefined || missed.length === 0 ? session.asks : [...session.asks, { exercise: ask.exercise, items: missed, returns: session.at }];
  return moveTo({ ...session, asks }, session.at + 1, world);
};

/** Back to the last exercise that something was done with, unanswered; its reviews are taken back, its items are no longer set aside. */
const undo = (session: Session, _intent: Of<'undo'>, world: World): Advance => {
  const last = Math.max(-1, ...[...session.graded, ...session.setAside].map(({ at }) => at));
  if (last < 0) return { session, events: [] };
  const isHere = ({ at }: { readonly at: number }): boolean => at === last;
  const targets = [...session.graded.filter(isHere).map(({ review }) => review), ...session.setAside.filter(isHere).map(({ event }) => event)];
  const undone = targets.reduce<Advance>((so, target) => record(so, { type: 'undo', target }, world), { session, events: [] });
  const back = {
    ...undone.session,
    graded: session.graded.filter((one) => !isHere(one)),
    setAside: session.setAside.filter((one) => !isHere(one)),
    asks: session.asks.filter(({ returns }) => returns !== last),
    from: Math.min(session.from, last),
  };
  return { ...undone, session: jumpTo(back, last, world) };
};

const suspend = (session: Session, _intent: Of<'suspend'>, world: World): Advance => putAside(session, () => ({ type: 'suspend' }), world);

const bury = (session: Session, _intent: Of<'bury'>, world: World): Advance => putAside(session, () => ({ type: 'bury', until: world.tomorrow }), world);

/** Leaves the items of the present turn out of practice, and goes on. */
const putAside = (session: Session, act: () => { type: 'suspend' } | { type: 'bury'; until: number }, world: World): Advance => {
  const items = turnOf(session, world)?.items ?? [];
  const done = items.reduce<Advance>(
    (so, item) => {
      const setAside = [...so.session.setAside, { at: session.at, item, event: `${session.id}.${so.session.events}` }];
      return record({ ...so, session: { ...so.session, setAside } }, { ...act(), item }, world);
    },
    { session, events: [] },
  );
  return items.length === 0 ? done : { ...done, session: moveTo(done.session, session.at + 1, world) };
};

const again = (session: Session, _intent: Of<'again'>, world: World): Advance => {
  const missed = new Set(missedItems(session));
  const exercises = new Map<ItemId, ItemId[]>();
  for (const { exercise, items } of session.asks.slice(session.from)) {
    const wanted = items.filter((item) => missed.delete(item));
    if (wanted.length > 0) exercises.set(exercise, [...(exercises.get(exercise) ?? []), ...wanted]);
  }
  const asks = [...exercises].map(([exercise, items]) => ({ exercise, items }));
  return { session: nextRound(session, asks, world), events: [] };
};

const more = (session: Session, _intent: Of<'more'>, world: World): Advance => ({ session: nextRound(session, world.more(session.scope), world), events: [] });

const actions = { answer, rate, next, undo, again, more, suspend, bury };

const nextRound = (session: Session, asks: readonly Ask[], world: World): Session =>
  session.at < session.asks.length || asks.length === 0
    ? session
    : { ...moveTo({ ...session, asks: [...session.asks, ...asks] }, session.at, world), from: session.at, started: world.now };

const moveTo = (session: Session, at: number, world: World): Session => skipMissing(jumpTo(session, at, world), world);

const jumpTo = (session: Session, at: number, world: World): Session => ({ ...session, at, given: undefined, step: session.step + 1, since: world.now });

/** Passes over what there is nothing left to ask of. */
const skipMissing = (session: Session, world: World): Session => {
  let { at } = session;
  while (at < session.asks.length && turnOf({ ...session, at }, world) === undefined) at++;
  return at === session.at ? session : { ...session, at, given: undefined };
};

/** Adds an event to those to record; its id counts the session's events. */
const record = ({ session, events }: Advance, event: Unnumbered, world: World): Advance => ({
  session: { ...session, events: session.events + 1 },
  events: [...events, { ...event, id: `${session.id}.${session.events}`, t: world.now }],
});

type Unnumbered = ProgressEvent extends infer Event ? (Event extends ProgressEvent ? Omit<Event, 'id' | 't'> : never) : never;

interface Grade extends Omit<Graded, 'at' | 'review'> {
  readonly placed: Placed;
}

const grade = (so: Advance, { placed, item, rating, before }: Grade, world: World): Advance => {
  const { session } = so;
  const graded = [...session.graded, { at: session.at, item, review: `${session.id}.${session.events}`, rating, before }];
  const review: Unnumbered = { type: 'review', item, kind: placed.exercise.kind, rating, ms: world.now - session.since, retention: world.retention(placed) };
  return record({ ...so, session: { ...session, graded } }, review, world);
};

const takeBack = (so: Advance, graded: Graded | undefined, world: World): Advance => {
  if (graded === undefined) return so;
  const session = { ...so.session, graded: so.session.graded.filter((other) => other !== graded) };
  return record({ ...so, session }, { type: 'undo', target: graded.review }, world);
};

/** The exercise asked now, with those of the asked items that it still has. */
export interface Turn {
  readonly placed: Placed;
  readonly items: readonly ItemId[];
}

/**
 * The present turn; undefined after the last, or where there is nothing left to ask: the source no longer holds it,
 * it was set aside, or another window has asked it since this round began.
 */
export const turnOf = (session: Session, world: World): Turn | undefined => {
  const ask = session.asks[session.at];
  const placed = ask === undefined ? undefined : world.exercise(ask.exercise);
  if (ask === undefined || placed === undefined) return undefined;
  const there = new Set(itemsOf(placed.exercise).map(({ id }) => id));
  const isOpen = (item: ItemId): boolean => session.given !== undefined || (!world.isOut(item) && !isAskedElsewhere(session, item, world));
  const items = ask.items.filter((item) => there.has(item) && isOpen(item));
  return items.length === 0 ? undefined : { placed, items };
};

const isAskedElsewhere = ({ graded, started, cram }: Session, item: ItemId, world: World): boolean =>
  !cram && (world.memory(item)?.last ?? 0) > started && !graded.some((one) => one.item === item);

/** How an item was graded in the present turn. */
export const gradeOf = ({ graded, at }: Session, item: ItemId): Graded | undefined => graded.find((one) => one.item === item && one.at === at);

const rightOnes = (session: Session, items: readonly ItemId[]): readonly ItemId[] =>
  items.length === 1 ? items : items.filter((item) => gradeOf(session, item)?.rating !== 1);

/** The items that were rated Again in this round, even if they were right later. */
export const missedItems = ({ graded, from }: Session): readonly ItemId[] => [
  ...new Set(graded.filter(({ at, rating }) => at >= from && rating === 1).map(({ item }) => item)),
];
