import { safeParse } from 'valibot';
import { oneAct } from '../history/act';
import type { ItemId } from '../exercise/identity';
import { kindOf } from '../exercise/kinds';
import type { Intent } from './protocol';
import { type Advance, grade, record, takeBack } from './recording';
import {
  type PlannedExercise,
  type Session,
  type SessionContext,
  gradeOf,
  missedItems,
  currentExercise,
} from './session';

/** Takes an intent; one that does not fit the present screen changes nothing. */
export const advance = (session: Session, intent: Intent, world: SessionContext): Advance => {
  const current = skipMissing(session, world);
  const unchanged = { session: current, events: [] };
  if ('step' in intent && intent.step !== current.step) return unchanged;
  const act = actions[intent.intent as keyof typeof actions] as
    ((session: Session, intent: Intent, world: SessionContext) => Advance) | undefined;
  const done = act?.(current, intent, world) ?? unchanged;
  return current.cram ? { ...done, events: [] } : done;
};

type Of<Name extends Intent['intent']> = Extract<Intent, { intent: Name }>;

const answer = (session: Session, intent: Of<'answer'>, world: SessionContext): Advance => {
  const turn = currentExercise(session, world);
  if (turn === undefined || session.submittedAnswer !== undefined || intent.exercise !== turn.placed.exercise.id)
    return { session, events: [] };
  const kind = kindOf(turn.placed.exercise);
  const parsed = safeParse(kind.answer, intent.answer);
  if (!parsed.success) return { session, events: [] };
  const answered = { ...session, submittedAnswer: parsed.output, step: session.step + 1 };
  return kind
    .mark(turn.placed.exercise, parsed.output, turn.items)
    .filter(({ result }) => result !== 'selfGraded')
    .reduce<Advance>(
      (done, { item, result }) =>
        grade(
          done,
          { placed: turn.placed, item, rating: result === 'right' ? 3 : 1, before: world.memory(item) },
          world,
        ),
      { session: answered, events: [] },
    );
};

const rate = (session: Session, { item, rating }: Of<'rate'>, world: SessionContext): Advance => {
  const turn = currentExercise(session, world);
  if (turn === undefined || session.submittedAnswer === undefined) return { session, events: [] };
  const selfGraded = turn.items.filter((id) => gradeOf(session, id) === undefined);
  const rated =
    item === undefined
      ? selfGraded.length > 0
        ? selfGraded
        : rightOnes(session, turn.items)
      : turn.items.filter((id) => id === item);
  const start = { session: { ...session, step: session.step + 1 }, events: [] };
  const done = rated.reduce<Advance>((so, id) => {
    const old = gradeOf(session, id);
    const before = old === undefined ? world.memory(id) : old.before;
    return grade(takeBack(so, old, world), { placed: turn.placed, item: id, rating, before }, world);
  }, start);
  return selfGraded.length > 0 && turn.items.every((id) => gradeOf(done.session, id) !== undefined)
    ? { ...done, session: goOn(done.session, world) }
    : done;
};

const next = (session: Session, _intent: Of<'next'>, world: SessionContext): Advance => {
  const turn = currentExercise(session, world);
  const isGraded =
    turn !== undefined &&
    session.submittedAnswer !== undefined &&
    turn.items.every((id) => gradeOf(session, id) !== undefined);
  return { session: isGraded ? goOn(session, world) : session, events: [] };
};

/** To the next turn; what was missed comes back at the end of the round. */
const goOn = (session: Session, world: SessionContext): Session => {
  const ask = session.planned[session.at];
  const missed = ask?.items.filter((item) => gradeOf(session, item)?.rating === 1) ?? [];
  const planned =
    ask === undefined || missed.length === 0
      ? session.planned
      : [...session.planned, { exercise: ask.exercise, items: missed, returns: session.at }];
  return moveTo({ ...session, planned }, session.at + 1, world);
};

/**
 * Back to the last exercise that something was done with, unanswered; its reviews are taken back, its items are
 * no longer set aside.
 */
const undo = (session: Session, _intent: Of<'undo'>, world: SessionContext): Advance => {
  const last = Math.max(-1, ...[...session.graded, ...session.suspendedOrBuried].map(({ at }) => at));
  if (last < 0) return { session, events: [] };
  const isHere = ({ at }: { readonly at: number }): boolean => at === last;
  const targets = [
    ...session.graded.filter(isHere).map(({ review }) => review),
    ...session.suspendedOrBuried.filter(isHere).map(({ event }) => event),
  ];
  const undone = targets.reduce<Advance>((so, target) => record(so, { type: 'undo', target }, world), {
    session,
    events: [],
  });
  const back = {
    ...undone.session,
    graded: session.graded.filter((one) => !isHere(one)),
    suspendedOrBuried: session.suspendedOrBuried.filter((one) => !isHere(one)),
    planned: session.planned.filter(({ returns }) => returns !== last),
    from: Math.min(session.from, last),
  };
  return { events: oneAct(undone.events), session: jumpTo(back, last, world) };
};

const suspend = (session: Session, _intent: Of<'suspend'>, world: SessionContext): Advance =>
  putAside(session, () => ({ type: 'suspend' }), world);

const bury = (session: Session, _intent: Of<'bury'>, world: SessionContext): Advance =>
  putAside(session, () => ({ type: 'bury', until: world.tomorrow }), world);

/** Leaves the items of the present turn out of practice, and goes on. */
const putAside = (
  session: Session,
  act: () => { type: 'suspend' } | { type: 'bury'; until: number },
  world: SessionContext,
): Advance => {
  const items = currentExercise(session, world)?.items ?? [];
  const done = items.reduce<Advance>(
    (so, item) => {
      const suspendedOrBuried = [
        ...so.session.suspendedOrBuried,
        { at: session.at, item, event: `${session.id}.${so.session.events}` },
      ];
      return record({ ...so, session: { ...so.session, suspendedOrBuried } }, { ...act(), item }, world);
    },
    { session, events: [] },
  );
  return items.length === 0
    ? done
    : { events: oneAct(done.events), session: moveTo(done.session, session.at + 1, world) };
};

const again = (session: Session, _intent: Of<'again'>, world: SessionContext): Advance => {
  const missed = new Set(missedItems(session));
  const exercises = new Map<ItemId, ItemId[]>();
  for (const { exercise, items } of session.planned.slice(session.from)) {
    const wanted = items.filter((item) => missed.delete(item));
    if (wanted.length > 0) exercises.set(exercise, [...(exercises.get(exercise) ?? []), ...wanted]);
  }
  const planned = [...exercises].map(([exercise, items]) => ({ exercise, items }));
  return { session: nextRound(session, planned, world), events: [] };
};

const more = (session: Session, _intent: Of<'more'>, world: SessionContext): Advance => ({
  session: nextRound(session, world.more(session.scope), world),
  events: [],
});

const actions = { answer, rate, next, undo, again, more, suspend, bury };

const nextRound = (session: Session, planned: readonly PlannedExercise[], world: SessionContext): Session =>
  session.at < session.planned.length || planned.length === 0
    ? session
    : {
        ...moveTo({ ...session, planned: [...session.planned, ...planned] }, session.at, world),
        from: session.at,
        started: world.now,
      };

const moveTo = (session: Session, at: number, world: SessionContext): Session =>
  skipMissing(jumpTo(session, at, world), world);

const jumpTo = (session: Session, at: number, world: SessionContext): Session => ({
  ...session,
  at,
  submittedAnswer: undefined,
  step: session.step + 1,
  since: world.now,
});

/** Passes over what there is nothing left to ask of. */
const skipMissing = (session: Session, world: SessionContext): Session => {
  let { at } = session;
  while (at < session.planned.length && currentExercise({ ...session, at }, world) === undefined) at++;
  return at === session.at ? session : { ...session, at, submittedAnswer: undefined };
};

const rightOnes = (session: Session, items: readonly ItemId[]): readonly ItemId[] =>
  items.length === 1 ? items : items.filter((item) => gradeOf(session, item)?.rating !== 1);
