import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type GapEvent, type GapRules, type GapState, gapStep, noGaps } from '../../../src/core/gaps/gap';

const second = 1000;
const minute = 60 * second;
/** Noon of some day: far from where a day of practice begins. */
const noon = new Date(2026, 2, 10, 12).getTime();

type Moment = readonly [
  at: number,
  event: GapEvent extends infer Event ? (Event extends GapEvent ? Omit<Event, 't'> : never) : never,
];

const start = (
  at: number,
  id = 'build',
  rest: { readonly expected?: number; readonly patience?: number } = {},
): Moment => [at, { type: 'start', id, label: id, key: id, ...rest }];
const end = (at: number, id = 'build'): Moment => [at, { type: 'end', id }];
const typed = (at: number): Moment => [at, { type: 'typed' }];
const does = (at: number, type: 'taken' | 'notNow'): Moment => [at, { type }];
const debug = (at: number, type: 'stopped' | 'continued'): Moment => [at, { type, id: 'debugger' }];
const focus = (at: number, focused: boolean): Moment => [at, { type: 'focus', focused }];

interface Setup extends Partial<Omit<GapRules, 'past'>> {
  readonly past?: readonly number[];
}

/**
 * Plays moments (in seconds) with all wake-ups between and after them; tells what opens and closes, with the second.
 */
const played = (moments: readonly Moment[], { past = [], ...rules }: Setup = {}, until = 3600): string[] => {
  const all: GapRules = {
    mode: 'statusBar',
    after: 5 * second,
    pause: 10 * minute,
    perDay: 20,
    dayStart: 4,
    past: () => past.map((value) => value * second),
    ...rules,
  };
  const seen: string[] = [];
  let state: GapState = noGaps;
  let wake: number | undefined;
  const happen = (event: GapEvent): void => {
    const before = state.gap;
    ({ state, wake } = gapStep(state, event, all));
    const at = (event.t - noon) / second;
    if (before !== undefined && before.run.id !== state.gap?.run.id) seen.push(`${at} closes ${before.run.id}`);
    if (state.gap !== undefined && before?.run.id !== state.gap.run.id)
      seen.push(`${at} ${state.gap.taken ? 'takes' : 'offers'} ${state.gap.run.id}`);
    assert.ok(wake === undefined || wake > event.t, 'it wakes up at once, again and again');
  };
  const wakeUntil = (t: number): void => {
    for (let turn = 0; wake !== undefined && wake <= t; turn++) {
      assert.ok(turn < 200, 'it wakes up too often');
      happen({ type: 'tick', t: wake });
    }
  };
  for (const [at, event] of moments) {
    const t = noon + at * second;
    wakeUntil(t - 1);
    happen({ ...event, t });
  }
  wakeUntil(noon + until * second);
  return seen;
};

describe('a gap', () => {
  const table: [what: string, moments: readonly Moment[], seen: readonly string[], setup?: Setup][] = [
    [
      'opens after something has run for a while, and closes with it',
      [start(0), end(15)],
      ['5 offers build', '15 closes build'],
    ],
    ['opens none for what is short', [start(0), end(4.9)], []],
    [
      'opens after as long as the person wishes',
      [start(0), end(30)],
      ['20 offers build', '30 closes build'],
      { after: 20 * second },
    ],
    ['is for what began first', [start(0, 'a'), start(1, 'b'), end(8, 'b'), end(9, 'a')], ['5 offers a', '9 closes a']],
    [
      'goes over to what still runs',
      [start(0, 'a'), start(1, 'b'), end(9, 'a'), end(20, 'b')],
      ['5 offers a', '9 closes a', '9 offers b', '20 closes b'],
    ],
    ['opens none where it usually ends soon', [start(0), end(9)], [], { past: [8, 9, 9] }],
    [
      'opens where it usually goes on',
      [start(0), end(40)],
      ['5 offers build', '40 closes build'],
      { past: [38, 41, 45] },
    ],
    [
      'opens when it goes on far longer than usual',
      [start(0), end(60)],
      ['11.25 offers build', '60 closes build'],
      { past: [8, 9, 9] },
    ],
    ['opens none for a server', [start(0), end(600)], [], { past: [7200, 10_000, 20_000] }],
    [
      'takes the word of who started it',
      [start(0, 'agent', { expected: 90_000 }), end(90, 'agent')],
      ['5 offers agent', '90 closes agent'],
      { past: [6] },
    ],
    ['takes their word that it is short, too', [start(0, 'agent', { expected: 9_000 }), end(10, 'agent')], []],
    ['ends where nobody would wait any longer', [start(0)], ['5 offers build', '600 closes build']],
    [
      'ends earlier for a launch',
      [start(0, 'launch', { patience: 120_000 })],
      ['5 offers launch', '120 closes launch'],
    ],
    [
      'ends there for who took it, too',
      [start(0), does(10, 'taken'), end(900)],
      ['5 offers build', '600 closes build'],
    ],
    [
      'waits until the hands rest',
      [start(0), typed(4), typed(5), typed(6.5), end(15)],
      ['8.5 offers build', '15 closes build'],
    ],
    ['stays when the person types on', [start(0), typed(7), end(15)], ['5 offers build', '15 closes build']],
    [
      'opens none where the hands never rest',
      [start(0), ...Array.from({ length: 20 }, (_, n) => typed(n)), end(20)],
      [],
    ],
    ['opens none while a debugger stands still', [debug(0, 'stopped'), start(1), end(100)], []],
    [
      'opens none while the person steps',
      [
        debug(0, 'stopped'),
        start(1),
        ...[8, 16, 24].flatMap((at) => [debug(at, 'continued'), debug(at + 1, 'stopped')]),
        end(30),
      ],
      [],
    ],
    [
      'opens some time after the debugger went on',
      [debug(0, 'stopped'), start(1), debug(8, 'continued'), end(30)],
      ['18 offers build', '30 closes build'],
    ],
    ['opens none in a window without the focus', [focus(0, false), start(1), end(30)], []],
    [
      'opens when the person comes back',
      [focus(0, false), start(1), focus(20, true), end(30)],
      ['20 offers build', '30 closes build'],
    ],
    [
      'stays away for an hour after Not Now',
      [start(0), does(6, 'notNow'), end(20), start(30), end(60), start(3700), end(3720)],
      ['5 offers build', '6 closes build', '3705 offers build', '3720 closes build'],
    ],
    [
      'leaves peace after one that was taken',
      [start(0), does(6, 'taken'), end(20), start(100), end(120), start(700), end(720)],
      ['5 offers build', '20 closes build', '705 offers build', '720 closes build'],
    ],
    [
      'a sign that nobody follows needs no peace',
      [start(0), end(20), start(30), end(50)],
      ['5 offers build', '20 closes build', '35 offers build', '50 closes build'],
    ],
    [
      'opens only so many a day',
      [1, 2, 3].flatMap((n) => [start(100 * n), does(100 * n + 6, 'taken'), end(100 * n + 20)]),
      ['105 offers build', '120 closes build', '205 offers build', '220 closes build'],
      { perDay: 2, pause: 0 },
    ],
    ['opens none where the day allows none', [start(0), end(20)], [], { perDay: 0 }],
    ['opens none where they are off', [start(0), end(20)], [], { mode: 'off' }],
    [
      'is taken at once where the person wishes so',
      [start(0), end(20)],
      ['5 takes build', '20 closes build'],
      { mode: 'open' },
    ],
    [
      'and then only once, with peace between two',
      [start(0, 'a'), start(1, 'b'), end(20, 'a'), end(400, 'b'), start(620, 'c'), end(640, 'c')],
      ['5 takes a', '20 closes a', '625 takes c', '640 closes c'],
      { mode: 'open' },
    ],
    ['begins anew where a run begins anew', [start(0), start(4), end(20)], ['9 offers build', '20 closes build']],
    ['does nothing for an end without a beginning', [end(5)], []],
    [
      'does nothing for what is taken without a gap',
      [does(5, 'taken'), start(10), end(20)],
      ['15 offers build', '20 closes build'],
    ],
  ];
  for (const [what, moments, seen, setup] of table) it(what, () => assert.deepEqual(played(moments, setup), seen));

  it('needs no waking where nothing runs, and none where only a person can change something', () => {
    const rules: GapRules = { mode: 'statusBar', after: 5000, pause: 0, perDay: 20, dayStart: 4, past: () => [] };
    const wakeAfter = (...moments: readonly Moment[]) =>
      moments.reduce(
        (so, [at, event]) => gapStep(so.state, { ...event, t: noon + at * second }, rules),
        gapStep(noGaps, { type: 'tick', t: noon }, rules),
      ).wake;
    assert.equal(wakeAfter(), undefined);
    assert.equal(wakeAfter(start(0), end(3)), undefined);
    assert.equal(wakeAfter(start(0), debug(1, 'stopped')), undefined);
    assert.equal(wakeAfter(start(0), focus(1, false)), undefined);
    assert.equal(wakeAfter(start(0)), noon + 5000);
  });

  it('counts a day from four in the morning', () => {
    const rules: GapRules = { mode: 'open', after: 5000, pause: 0, perDay: 1, dayStart: 4, past: () => [] };
    const night = new Date(2026, 2, 11, 3, 59, 50).getTime();
    const running = gapStep(
      { ...noGaps, takes: [noon] },
      { type: 'start', t: night, id: 'a', label: 'a', key: 'a' },
      rules,
    );
    assert.equal(running.wake, new Date(2026, 2, 11, 4).getTime());
    assert.equal(gapStep(running.state, { type: 'tick', t: running.wake }, rules).state.gap?.taken, true);
  });
});
