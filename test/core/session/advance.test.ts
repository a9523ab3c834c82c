import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Act } from '../../../src/core/history/act';
import type { ItemId } from '../../../src/core/exercise/identity';
import { type Exercise, itemsOf } from '../../../src/core/exercise/kinds';
import { fold } from '../../../src/core/history/fold';
import { memoryOf, noProgress, statusOf } from '../../../src/core/history/progress';
import type { Intent } from '../../../src/core/session/protocol';
import type { ProgressEvent } from '../../../src/core/history/review';
import { advance } from '../../../src/core/session/advance';
import { memoryAfter } from '../../../src/core/history/schedule';
import {
  type Session,
  type SessionContext,
  isLastHere,
  missedItems,
  startSession,
  currentExercise,
} from '../../../src/core/session/session';
import { parseSession } from '../../../src/core/session/sessionSnapshot';
import { choice, classification, flashcard, selfCheck } from '../exercises';
import { scheduledReview, review, stamped } from '../history/histories';
import { screenContext } from './screenContext';

/** A session with its screenContext: what it asks is recorded at once, as the host does. */
const playing = (
  exercises: readonly Exercise[],
  { more = [], cram = false }: { more?: readonly Exercise[]; cram?: boolean } = {},
) => {
  const shelf = new Map([...exercises, ...more].map((exercise) => [exercise.id, exercise]));
  const progress = noProgress();
  const asksOf = (some: readonly Exercise[]) =>
    some.map((exercise) => ({ exercise: exercise.id, items: itemsOf(exercise).map(({ id }) => id) }));
  let now = 1_000_000;
  let session = startSession({ id: 's', title: 'Test', scope: [], seed: 1, cram, planned: asksOf(exercises) }, now);
  const recorded: ProgressEvent[] = [];
  const world = (): SessionContext => ({
    now,
    day: 0,
    exercise: (id) => {
      const exercise = shelf.get(id);
      return exercise && { exercise, set: 'Set', section: 'Section', retention: undefined };
    },
    memory: (item) => memoryOf(progress, item),
    retention: () => 0.9,
    isOut: (item) => statusOf(progress, item).suspended || (statusOf(progress, item).buriedUntil ?? 0) > now,
    tomorrow: now + 60_000,
    more: () => asksOf(more),
  });
  return {
    recorded,
    shelf,
    /** What another window records meanwhile. */
    elsewhere: (item: ItemId) => {
      now += 1000;
      fold(progress, [
        {
          type: 'review',
          id: `other ${now}`,
          item,
          kind: 'flashcard',
          t: now,
          rating: 3,
          ms: 1,
          retention: 0.9,
          day: 0,
        },
      ]);
    },
    /** What the page has kept is shown again. */
    comeBack: (kept: unknown, id: string) => {
      session = parseSession(kept, id) ?? assert.fail('no session was kept');
    },
    session: () => session,
    memory: (item: ItemId) => memoryOf(progress, item),
    do: (intent: Omit<Intent, 'step'> & { step?: number }): Session => {
      now += 1000;
      const next = advance(session, { step: session.step, ...intent } as Intent, world());
      fold(progress, next.events);
      recorded.push(...next.events);
      session = next.session;
      return session;
    },
  };
};

const answer = (exercise: Exercise, answer: unknown) => ({
  intent: 'answer' as const,
  exercise: exercise.id as string,
  answer,
});
const ratingsOf = (events: readonly ProgressEvent[]) =>
  events.map((event) => (event.type === 'review' ? event.rating : event.type));

describe('a session', () => {
  it('records a rating by hand and goes on', () => {
    const [first, second] = [selfCheck('One?'), selfCheck('Two?')];
    const play = playing([first, second]);
    play.do(answer(first, { text: '' }));
    assert.equal(play.recorded.length, 0);
    play.do({ intent: 'rate', rating: 3 } as never);
    assert.deepEqual(ratingsOf(play.recorded), [3]);
    assert.equal(play.session().at, 1);
    assert.equal(play.session().submittedAnswer, undefined);
  });

  it('records a marked answer at once, before Next is pressed', () => {
    const play = playing([choice()]);
    play.do(answer(choice(), { chosen: [0] }));
    assert.deepEqual(ratingsOf(play.recorded), [1]);
    assert.equal(play.session().at, 0);
    play.do({ intent: 'next' });
    assert.equal(play.session().at, 1);
  });

  it('rates each row by itself: Good where it was right, Again where it was wrong', () => {
    const exercise = classification();
    const play = playing([exercise]);
    play.do(answer(exercise, { labels: Object.fromEntries(exercise.rows.map(({ id }) => [id, 0])) }));
    assert.deepEqual(ratingsOf(play.recorded), [3, 1, 3]);
  });

  it('takes the first rating back where it is changed, and starts from the same memory', () => {
    const play = playing([choice()]);
    play.do(answer(choice(), { chosen: [1] }));
    const asGood = play.memory(choice().id);
    play.do({ intent: 'rate', rating: 4 } as never);
    assert.deepEqual(ratingsOf(play.recorded), [3, 'undo', 4]);
    assert.equal(play.memory(choice().id)?.reps, 1);
    assert.ok(play.memory(choice().id)!.stability > asGood!.stability);
    assert.equal(play.session().at, 0);
  });

  it('leaves the wrong rows at Again where the whole exercise is rated', () => {
    const exercise = classification();
    const play = playing([exercise]);
    play.do(answer(exercise, { labels: Object.fromEntries(exercise.rows.map(({ id }) => [id, 0])) }));
    play.do({ intent: 'rate', rating: 2 } as never);
    assert.deepEqual(
      play
        .session()
        .graded.map(({ item, rating }) => [item, rating])
        .sort(),
      exercise.rows.map(({ id }, index) => [id, index === 1 ? 1 : 2]).sort(),
    );
  });

  it('makes one act of what is reviewed of one exercise, whenever its ratings are given, and of what takes it back', () => {
    const exercise = classification();
    const play = playing([exercise, flashcard()]);
    play.do(answer(exercise, { labels: {} }));
    play.do({ intent: 'rate', rating: 2, item: exercise.rows[1]!.id } as never);
    const acts = play.recorded.flatMap((event) => (event.type === 'review' ? [event.act] : []));
    assert.equal(acts.length, exercise.rows.length + 1);
    assert.deepEqual([new Set(acts).size, acts.includes(undefined)], [1, false]);
    const from = play.recorded.length;
    play.do({ intent: 'undo' });
    const undos = play.recorded.slice(from);
    assert.deepEqual(
      undos.map(({ type, act }) => [type, act]),
      exercise.rows.map(() => ['undo', undos[0]!.id]),
    );
    play.do({ intent: 'next' });
    play.do({ intent: 'suspend' });
    assert.deepEqual(new Set(play.recorded.slice(-3).map(({ type, act }) => `${type} ${act}`)).size, 1);
  });

  describe('has the last act', () => {
    const actOf = (id: string, t: number): Act => ({
      last: stamped({ ...review(id, 3, t) }, 0),
      places: new Map([['session', [0, 0]]]),
    });
    const answered = (cram: boolean): Session => {
      const play = playing([choice(), flashcard()], { cram });
      play.do(answer(choice(), { chosen: [1] }));
      return play.do({ intent: 'next' });
    };
    const { since } = answered(false);
    const cases: [what: string, session: Session, last: Act | undefined, is: boolean][] = [
      ['where it is one of its reviews', answered(false), actOf('s.0', 1), true],
      ['not where it is another', answered(false), actOf('other', since - 1), false],
      ['not where there is none', answered(false), undefined, false],
      ['in a cram where its screen is later', answered(true), actOf('other', since - 1), true],
      ['in a cram where there is none', answered(true), undefined, true],
      ['not in a cram where its screen is no later', answered(true), actOf('other', since), false],
      ['not in a cram that has not begun', playing([choice()], { cram: true }).session(), undefined, false],
    ];
    for (const [what, session, last, is] of cases) it(what, () => assert.equal(isLastHere(session, last), is));
  });

  it('lets a single row be rated', () => {
    const exercise = classification();
    const play = playing([exercise]);
    play.do(answer(exercise, { labels: {} }));
    play.do({ intent: 'rate', rating: 2, item: exercise.rows[1]!.id } as never);
    assert.equal(play.memory(exercise.rows[1]!.id)?.lapses, 0);
    assert.deepEqual(play.session().graded.find(({ item }) => item === exercise.rows[1]!.id)?.rating, 2);
  });

  const ignored: [what: string, intent: Intent | Record<string, unknown>][] = [
    ['an intent for an earlier screen', { intent: 'answer', step: -1, exercise: flashcard().id, answer: {} }],
    ['an answer to another exercise', { intent: 'answer', exercise: 'other', answer: {} }],
    ['an answer of another form', { intent: 'answer', exercise: flashcard().id, answer: { chosen: 'x' } }],
    ['a rating before the answer', { intent: 'rate', rating: 3 }],
    ['Next before the answer', { intent: 'next' }],
    ['undo with nothing to undo', { intent: 'undo' }],
    ['more before the end', { intent: 'more' }],
    ['an intent of the browse panel', { intent: 'print' }],
  ];
  for (const [what, intent] of ignored) {
    it(`${what} changes nothing`, () => {
      const play = playing([flashcard()]);
      const before = play.session();
      assert.deepEqual(play.do(intent as never), before);
      assert.deepEqual(play.recorded, []);
    });
  }

  it('goes on only when a revealed answer is rated', () => {
    const play = playing([flashcard()]);
    play.do(answer(flashcard(), {}));
    play.do({ intent: 'next' });
    assert.equal(play.session().at, 0);
  });

  it('goes back exercise by exercise, also from the summary, and the memories with it', () => {
    const [first, second] = [selfCheck('One?'), choice()];
    const play = playing([first, second]);
    play.do(answer(first, { text: '' }));
    play.do({ intent: 'rate', rating: 3 } as never);
    play.do(answer(second, { chosen: [0] }));
    play.do({ intent: 'next' });
    play.do(answer(second, { chosen: [1] }));
    play.do({ intent: 'next' });
    assert.equal(play.session().at, 3);
    assert.equal(play.do({ intent: 'undo' }).at, 2);
    assert.equal(play.memory(second.id)?.reps, 1);
    assert.equal(play.do({ intent: 'undo' }).at, 1);
    assert.equal(play.memory(second.id), undefined);
    assert.notEqual(play.memory(first.id), undefined);
    assert.equal(play.do({ intent: 'undo' }).at, 0);
    assert.equal(play.memory(first.id), undefined);
    assert.deepEqual(play.session().graded, []);
  });

  it('asks a wrong row again before the end, and not the right ones', () => {
    const exercise = classification();
    const play = playing([exercise, flashcard()]);
    play.do(answer(exercise, { labels: Object.fromEntries(exercise.rows.map(({ id }) => [id, 0])) }));
    play.do({ intent: 'next' });
    assert.deepEqual(play.session().planned.at(-1), {
      exercise: exercise.id,
      items: [exercise.rows[1]!.id],
      returns: 0,
    });
    play.do(answer(flashcard(), {}));
    play.do({ intent: 'rate', rating: 3 } as never);
    play.do(answer(exercise, { labels: { [exercise.rows[1]!.id]: 1 } }));
    play.do({ intent: 'next' });
    assert.equal(play.session().at, play.session().planned.length);
  });

  it('takes the return of what was missed away again by an undo', () => {
    const play = playing([choice(), flashcard()]);
    play.do(answer(choice(), { chosen: [0] }));
    play.do({ intent: 'next' });
    assert.equal(play.session().planned.length, 3);
    play.do({ intent: 'undo' });
    assert.equal(play.session().planned.length, 2);
  });

  it('asks the missed ones once more afterwards, and only those', () => {
    const exercise = classification();
    const play = playing([exercise]);
    const miss = () =>
      play.do(answer(exercise, { labels: Object.fromEntries(exercise.rows.map(({ id }) => [id, 0])) }));
    miss();
    play.do({ intent: 'next' });
    miss();
    play.do({ intent: 'next' });
    play.do(answer(exercise, { labels: { [exercise.rows[1]!.id]: 1 } }));
    play.do({ intent: 'next' });
    const { planned, at, from } = play.do({ intent: 'again' });
    assert.deepEqual(planned.slice(from), [{ exercise: exercise.id, items: [exercise.rows[1]!.id] }]);
    assert.equal(at, from);
  });

  it('goes back into the earlier round by an undo after a new one began', () => {
    const play = playing([flashcard('One')], { more: [flashcard('Two')] });
    play.do(answer(flashcard('One'), {}));
    play.do({ intent: 'rate', rating: 3 } as never);
    play.do({ intent: 'more' });
    const { at, from } = play.do({ intent: 'undo' });
    assert.deepEqual([at, from], [0, 0]);
  });

  it('records nothing when cramming, and still tells what was missed', () => {
    const play = playing([choice()], { cram: true });
    play.do(answer(choice(), { chosen: [0] }));
    assert.deepEqual(play.recorded, []);
    assert.deepEqual(missedItems(play.session()), [choice().id]);
  });

  it('offers more when it is over', () => {
    const play = playing([flashcard('One')], { more: [flashcard('Two')] });
    play.do(answer(flashcard('One'), {}));
    play.do({ intent: 'rate', rating: 3 } as never);
    const { planned, at } = play.do({ intent: 'more' });
    assert.equal(planned[at]?.exercise, flashcard('Two').id);
  });

  it('passes over an exercise that an edit took away', () => {
    const [first, second] = [flashcard('One'), flashcard('Two')];
    const play = playing([first, second]);
    play.shelf.delete(first.id);
    assert.equal(play.do({ intent: 'ready' }).at, 1);
  });

  it('does not ask what another window has asked meanwhile', () => {
    const [first, second] = [flashcard('One'), flashcard('Two')];
    const play = playing([first, second]);
    play.elsewhere(first.id);
    assert.equal(play.do({ intent: 'ready' }).at, 1);
  });

  it('keeps a revealed answer on screen, whatever another window does', () => {
    const play = playing([flashcard('One'), flashcard('Two')]);
    play.do(answer(flashcard('One'), {}));
    play.elsewhere(flashcard('One').id);
    assert.equal(play.do({ intent: 'rate', rating: 3 } as never).graded.length, 1);
  });

  for (const intent of ['suspend', 'bury'] as const) {
    it(`sets the exercise aside by ${intent} and goes on, and an undo brings it back`, () => {
      const play = playing([classification(), flashcard()]);
      assert.equal(play.do({ intent }).at, 1);
      assert.deepEqual(
        play.recorded.map(({ type }) => type),
        [intent, intent, intent],
      );
      assert.equal(play.do({ intent: 'undo' }).at, 0);
      assert.deepEqual(play.session().suspendedOrBuried, []);
      assert.equal(play.do({ intent: 'ready' }).at, 0);
    });
  }

  it('comes back from what a page kept over a reload', () => {
    const play = playing([choice(), flashcard()]);
    play.do(answer(choice(), { chosen: [1] }));
    const kept: unknown = JSON.parse(JSON.stringify(play.session()));
    assert.deepEqual(JSON.parse(JSON.stringify(parseSession(kept, 's'))), kept);
  });

  it('takes an older state that a crash has brought back for nothing recorded since', () => {
    const [first, second] = [flashcard('One?'), flashcard('Two?')];
    const play = playing([first, second]);
    const kept = play.session();
    const review = (exercise: Exercise): void => {
      play.do(answer(exercise, {}));
      play.do({ intent: 'rate', rating: 3 } as never);
    };
    review(first);
    play.comeBack(kept, 'after the crash');
    review(second);
    assert.deepEqual(
      [first, second].map(({ id }) => play.memory(id)?.reps),
      [1, 1],
    );
  });

  it('is not made of what is none', () => {
    for (const value of [undefined, null, 1, 'x', {}, { id: 1 }, { ...playing([]).session(), planned: [{}] }])
      assert.equal(parseSession(value, 's'), undefined);
  });
});

describe('a session after a wrong clock', () => {
  it('still asks what was reviewed by a clock a year ahead', () => {
    const exercise = flashcard('Ahead');
    const planned = [{ exercise: exercise.id, items: [exercise.id] }];
    const session = startSession({ id: 's', title: 'Test', scope: [], seed: 1, cram: false, planned }, 0);
    const world = (last: number): SessionContext => ({
      ...screenContext([exercise]),
      memory: () => ({ ...memoryAfter(undefined, scheduledReview(3, 0)), last }),
    });
    assert.deepEqual(
      [currentExercise(session, world(1))?.items, currentExercise(session, world(365 * 86_400_000))?.items],
      [undefined, [exercise.id]],
    );
  });
});
