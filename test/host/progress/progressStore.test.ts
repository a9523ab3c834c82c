import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeLine } from '../../../src/core/history/eventLine';
import { noState } from '../../../src/core/history/itemState';
import type { ProgressEvent } from '../../../src/core/history/review';
import { forecast } from '../../../src/core/session/forecast';
import { makeState } from '../../../src/core/history/compactState';
import { syncedLimit } from '../../../src/core/history/syncedProgress';
import { progressKey } from '../../../src/host/progress/progressMirror';
import type { ProgressStore } from '../../../src/host/progress/storePorts';
import { checksum } from '../../../src/core/base/checksum';
import { day, item, review, stamped } from '../../core/history/histories';
import { memento } from './memento';
import { memoryFiles, memoryFolder, textOf } from './memoryFolder';
import { openStore } from './opening';

const one = item('item');
const undo = (target: string, t = 1): ProgressEvent => ({ type: 'undo', id: `undo ${target}`, t, target });
const reps = (store: ProgressStore, of = 'item'): number | undefined => store.memory(item(of))?.reps;

/** Resolves when the store has told of a change. */
const change = async (store: ProgressStore): Promise<void> =>
  new Promise((resolve) => {
    const listener = store.onDidChange(() => {
      listener.dispose();
      resolve();
    });
  });

describe('the progress store', () => {
  it('is there again after a restart', async () => {
    const files = memoryFiles();
    await (await openStore({ files })).record([review('1', 3, 0)]);
    const again = await openStore({ files });
    assert.equal(reps(again), 1);
    assert.deepEqual(
      again.undoable().map(({ last }) => last.id),
      ['1'],
    );
  });

  it('stamps what it writes', async () => {
    const files = memoryFiles();
    const store = await openStore({ files, session: 's', device: 'd' });
    await store.record([review('1', 3, 0)]);
    await store.record([review('2', 3, 1)]);
    const lines = [0, 1].map((seq) =>
      makeLine({
        v: 1,
        type: 'review',
        id: `${seq + 1}`,
        device: 'd',
        session: 's',
        seq,
        item: one,
        kind: 'flashcard',
        t: seq,
        rating: 3,
        ms: 1000,
        retention: 0.9,
        day: 0,
        ...{ algorithm: 'FSRS-6' },
      }),
    );
    assert.equal(textOf(files, 's-0.jsonl'), lines.map((line) => `${line}\n`).join(''));
  });

  it('rejects, and changes nothing, when it could not be written; the same can be recorded later', async () => {
    const files = memoryFiles();
    const store = await openStore({ files });
    files.failing = true;
    await assert.rejects(store.record([review('1', 3, 0)]), /disk full/u);
    assert.equal(store.memory(one), undefined);
    files.failing = false;
    await store.record([review('1', 3, 0)]);
    assert.equal(reps(store), 1);
  });

  it('acknowledges a review only when it is written', async () => {
    const files = memoryFiles();
    const live = memoryFolder(files, 'slow');
    let write: () => void = () => assert.fail('nothing is to be written');
    const store = await openStore({
      folder: {
        ...live,
        append: async (lines) => new Promise<void>((resolve) => (write = () => resolve(live.append(lines)))),
      },
    });
    let isAcknowledged = false;
    const recorded = store.record([review('1', 3, 0)]).then(() => (isAcknowledged = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual([isAcknowledged, reps(store)], [false, undefined]);
    write();
    await recorded;
    assert.equal(reps(store), 1);
  });

  it('tells its listeners, until they leave', async () => {
    const store = await openStore();
    let told = 0;
    const listener = store.onDidChange(() => told++);
    await store.record([review('1', 3, 0)]);
    listener.dispose();
    await store.record([review('2', 3, 1)]);
    assert.equal(told, 1);
  });

  it('sees what another window records', async () => {
    const files = memoryFiles();
    const [one, other] = [await openStore({ files }), await openStore({ files })];
    const told = change(other);
    await one.record([review('1', 3, 0)]);
    await told;
    assert.equal(reps(other), 1);
    await other.record([undo('1')]);
    await one.refresh();
    assert.equal(reps(one), undefined);
  });

  it('knows what is suspended, buried and forgotten often', async () => {
    const store = await openStore();
    const lapses = Array.from({ length: 18 }, (_, n) => review(`${n}`, n % 2 === 0 ? 3 : 1, n * 40 * day, 'leech'));
    const [held, buried] = [item('held'), item('buried')];
    await store.record([review('a', 3, 0, 'held'), { type: 'suspend', id: 'b', t: 1, item: held }]);
    await store.record([review('c', 3, 0, 'buried'), { type: 'bury', id: 'd', t: 1, item: buried, until: 9 * day }]);
    assert.deepEqual(
      forecast(store.states(), { day: 0 }, 4).map(({ count }) => count),
      [0, 0, 0],
    );
    await store.record(lapses);
    assert.deepEqual(
      [held, buried, item('leech'), item('none')].map((id) => ({ ...store.state(id), memory: undefined })),
      [
        { memory: undefined, suspended: true, buriedUntil: undefined, leech: false },
        { memory: undefined, suspended: false, buriedUntil: 9 * day, leech: false },
        { memory: undefined, suspended: false, buriedUntil: undefined, leech: true },
        { memory: undefined, suspended: false, buriedUntil: undefined, leech: false },
      ],
    );
  });

  it('counts the same reviews of today in all windows', async () => {
    const files = memoryFiles();
    const [one, other] = [await openStore({ files }), await openStore({ files })];
    await one.record([review('1', 3, day), review('2', 1, 2 * day)]);
    await other.record([review('3', 3, 2 * day, 'new'), review('4', 3, 2 * day, 'undone'), undo('4', 2 * day)]);
    for (const store of [one, other]) {
      await store.refresh();
      assert.deepEqual(store.reviewsOn({ now: 2 * day, day: 2 }), { unseen: 1, reviews: 2 });
    }
  });
});

const damagedFile = (): ReturnType<typeof memoryFiles> => {
  const files = memoryFiles();
  const lines = ['1', '2', '3'].map((id, seq) => makeLine(stamped(review(id, 3, seq * day), seq)));
  const text = [lines[0], lines[1]!.replace('flashcard', 'flashbulb'), lines[2], lines[2]!.slice(0, 40)].join('\n');
  files.files.set('dead-0.jsonl', { bytes: new TextEncoder().encode(text), modified: 0 });
  return files;
};

describe('damage', () => {
  it('is told once and skipped', async () => {
    const told: string[] = [];
    const store = await openStore({ files: damagedFile(), tell: (problem) => told.push(problem) });
    assert.equal(reps(store), 2);
    await store.refresh();
    assert.equal(told.length, 2);
    assert.match(told[0]!, /^dead-0\.jsonl: a line is damaged/u);
    assert.match(told[1]!, /^dead-0\.jsonl: the last line is not whole/u);
  });

  it('ends where the line is completed', async () => {
    const files = damagedFile();
    const store = await openStore({ files, tell: () => undefined });
    const whole = makeLine(stamped(review('3', 3, 2 * day), 2));
    const text = `${textOf(files, 'dead-0.jsonl').slice(0, -40)}${whole.replace('"3"', '"4"')}\n`;
    files.files.set('dead-0.jsonl', { bytes: new TextEncoder().encode(text), modified: 0 });
    await store.refresh();
    const added = `${text}${makeLine(stamped(review('5', 3, 3 * day), 3))}\n`;
    files.files.set('dead-0.jsonl', { bytes: new TextEncoder().encode(added), modified: 0 });
    await store.refresh();
    assert.equal(reps(store), 3);
  });
});

describe('the history', () => {
  const later = (json: string): string => `${checksum(json)} ${json}`;
  const dream = later('{"v":7,"type":"dream","id":"d","device":"x","session":"y","seq":0,"t":5,"depth":1}');

  it('comes out by time, each line as it was written, also of kinds yet unknown', async () => {
    const files = memoryFiles();
    const store = await openStore({ files, session: 's' });
    await store.record([review('2', 3, 9)]);
    await store.record([review('1', 3, 1)]);
    files.files.set('foreign.jsonl', { bytes: new TextEncoder().encode(`${dream}\n`), modified: 0 });
    const [second, first] = textOf(files, 's-0.jsonl').split('\n');
    assert.equal(await store.export(), `${first!}\n${dream}\n${second!}\n`);
  });

  it('goes into another machine, where the same once more changes nothing', async () => {
    const here = await openStore();
    await here.record([
      review('1', 3, 0),
      review('2', 1, day),
      undo('1', 2 * day),
      { type: 'alias', id: 'a', t: 3, from: one, to: item('edited') },
    ]);
    const text = `${await here.export()}${dream}\nno event\n`;
    const there = await openStore();
    await there.record([review('3', 3, 4 * day, 'edited')]);
    assert.deepEqual(await there.import(text), { added: 5, restored: 0, damaged: 1 });
    assert.equal(reps(there), 2);
    const before = await there.export();
    assert.deepEqual(await there.import(text), { added: 0, restored: 0, damaged: 1 });
    assert.equal(await there.export(), before);
    assert.deepEqual(await there.import(before), { added: 0, restored: 0, damaged: 0 });
    assert.deepEqual(await here.import(before), { added: 3, restored: 0, damaged: 0 });
    assert.deepEqual(here.state(one), there.state(one));
  });
});

describe('globalState', () => {
  it('says what the events say', async () => {
    const state = memento();
    const store = await openStore({ state, device: 'd' });
    await store.record([review('1', 3, 1_700_000_000_000)]);
    await store.flush();
    assert.deepEqual(state.values.get(progressKey), {
      v: 2,
      items: { item: 'mloyw3v28,2uvpc0,3tbmog,3i3ty5,1,0,2,0 df6j,v28' },
      devices: { d: [1_700_000_000_000, '1'] },
    });
  });

  it('is not written where there is nothing to say', async () => {
    const state = memento();
    await (await openStore({ state })).flush();
    assert.equal(state.values.size, 0);
  });

  it('says it for each id of an item', async () => {
    const state = memento();
    const store = await openStore({ state });
    await store.record([review('1', 3, 0), { type: 'alias', id: 'a', t: 1, from: one, to: item('edited') }]);
    await store.flush();
    const { items } = state.values.get(progressKey) as { items: Record<string, string> };
    assert.equal(items.edited, items.item);
    assert.equal((await openStore({ state })).memory(item('edited'))?.reps, 1);
  });

  it('of before there were events is taken in', async () => {
    const state = memento({
      [progressKey]: { v: 1, memories: { item: [2_000_000, 1_000_000, 2.3065, 2.118, 1, 0, 2, 0] }, recent: [] },
    });
    const store = await openStore({ state });
    assert.deepEqual(store.memory(one), {
      due: 23,
      day: 11,
      last: 1_000_000_000,
      stability: 2.3065,
      difficulty: 2.118,
      reps: 1,
      lapses: 0,
      phase: 2,
      step: 0,
      algorithm: 'FSRS-6',
    });
  });

  it('sets unreadable progress aside once, says where, and does not overwrite it', async () => {
    const state = memento({ [progressKey]: { v: 99, secret: 'kept' } });
    const told: string[] = [];
    const store = await openStore({ state, now: () => 42, unreadable: (key) => told.push(key) });
    await store.record([review('1', 3, 0)]);
    await store.flush();
    assert.deepEqual(told, [`${progressKey}.unreadable.42`]);
    assert.deepEqual(state.values.get(`${progressKey}.unreadable.42`), { v: 99, secret: 'kept' });
    assert.equal((state.values.get(progressKey) as { v: number }).v, 2);
  });

  it('that cannot be written is no reason to lose a review', async () => {
    const state = memento();
    const told: string[] = [];
    const store = await openStore({ state, tell: (problem) => told.push(problem) });
    state.failing = true;
    await store.record([review('1', 3, 0)]);
    await store.flush();
    assert.equal(reps(store), 1);
    assert.equal(told.length, 1);
  });

  it('is enough to go on from where the files are gone', async () => {
    const state = memento();
    const store = await openStore({ state });
    await store.record([
      review('1', 3, 0),
      { type: 'suspend', id: '2', t: day, item: item('held') },
      { type: 'bury', id: '3', t: day, item: item('buried'), until: 2 * day },
    ]);
    await store.flush();
    const again = await openStore({ state });
    for (const id of ['item', 'held', 'buried']) assert.deepEqual(again.state(item(id)), store.state(item(id)));
  });

  it('stays under its limit, with the latest items', async () => {
    const state = memento({ [`${progressKey}.unreadable.1`]: 'x'.repeat(50_000) });
    const store = await openStore({ state });
    await store.record(
      Array.from({ length: 12_000 }, (_, n) => review(`${n}`, 3, n * 1000, `item${n}`.padEnd(13, '0'))),
    );
    await store.flush();
    assert.ok(state.size() <= syncedLimit + 100 && state.size() > syncedLimit - 100, `${state.size()}`);
    const { items } = state.values.get(progressKey) as { items: Record<string, string> };
    assert.ok('item11999'.padEnd(13, '0') in items && !('item0'.padEnd(13, '0') in items));
  }).timeout(20_000);

  it('keeps what later versions have added', async () => {
    const state = memento({
      [progressKey]: {
        v: 2,
        items: { strange: 'm~future', item: `${makeState({ ...noState, resetAt: 5, t: 5 })} z9` },
        devices: { other: [5, 'e'] },
        mood: 'calm',
      },
    });
    const store = await openStore({ state });
    await store.record([review('1', 3, 9)]);
    await store.flush();
    const stored = state.values.get(progressKey) as Record<string, Record<string, unknown>>;
    assert.equal(stored.mood, 'calm');
    assert.equal(stored.items!.strange, 'm~future');
    assert.deepEqual(stored.devices, { other: [5, 'e'], device: [9, '1'] });
  });
});

/** Two machines, each with its own files; `sync` lets Settings Sync carry one's globalState to the other. */
const twoMachines = async () => {
  const states = [memento(), memento()] as const;
  const stores = [
    await openStore({ state: states[0], device: 'A' }),
    await openStore({ state: states[1], device: 'B' }),
  ] as const;
  const sync = async (from: 0 | 1, to: 0 | 1): Promise<void> => {
    await stores[from].flush();
    await states[to].update(progressKey, states[from].values.get(progressKey));
    await stores[to].refresh();
    await stores[to].flush();
  };
  return { a: stores[0], b: stores[1], there: async () => sync(0, 1), back: async () => sync(1, 0) };
};

describe('a second machine', () => {
  it('goes on from where the first was, and the first from there', async () => {
    const { a, b, there, back } = await twoMachines();
    await a.record([review('1', 3, 0)]);
    await there();
    assert.deepEqual(b.memory(one), a.memory(one));
    await b.record([review('2', 3, day)]);
    await back();
    assert.equal(reps(a), 2);
    assert.deepEqual(a.memory(one), b.memory(one));
    const [hereBefore, thereBefore] = [await a.export(), await b.export()];
    for (const again of [there, back, there, back]) await again();
    assert.deepEqual([await a.export(), await b.export()], [hereBefore, thereBefore]);
  });

  it('loses nothing that it knows to an older state, however late it comes and however wrong its clock', async () => {
    const { a, b, there, back } = await twoMachines();
    await a.record([review('1', 3, 0), review('x', 3, 0, 'onlyA')]);
    await b.record([review('2', 4, 5 * 3_600_000), review('3', 4, day), review('y', 3, 0, 'onlyB')]);
    await there();
    assert.equal(reps(b), 2);
    assert.deepEqual([reps(b, 'onlyA'), reps(b, 'onlyB')], [1, 1]);
    await back();
    assert.deepEqual(a.memory(one), b.memory(one));
    assert.deepEqual([reps(a, 'onlyA'), reps(a, 'onlyB')], [1, 1]);
  });

  it('takes a review back that the first takes back, and does not bring it home again', async () => {
    const { a, b, there, back } = await twoMachines();
    await a.record([review('1', 3, 0)]);
    await there();
    await a.record([review('2', 3, day)]);
    await there();
    assert.equal(reps(b), 2);
    await a.record([undo('2', 2 * day)]);
    await back();
    assert.equal(reps(a), 1);
    await there();
    assert.deepEqual(b.memory(one), a.memory(one));
  });

  it('takes back a reset, a suspension and a burial that the first takes back, and does not bring them home again', async () => {
    const { a, b, there, back } = await twoMachines();
    const names = ['item', 'held', 'buried'];
    const seen = (store: ProgressStore) => names.map((name) => store.state(item(name)));
    await a.record(names.map((name) => review(`1 ${name}`, 3, 0, name)));
    await there();
    const before = seen(a);
    await a.record([
      { type: 'reset', id: 'r', t: 5, item: one },
      { type: 'suspend', id: 's', t: 6, item: item('held') },
      { type: 'bury', id: 'b', t: 7, item: item('buried'), until: 9 * day },
    ]);
    await there();
    assert.deepEqual(seen(b), seen(a));
    for (let n = 0; n < 3; n++) await a.undo();
    assert.deepEqual(seen(a), before);
    await back();

    assert.deepEqual(seen(a), before);
    await there();
    assert.deepEqual(seen(b), before);
  });

  it('has no act of the first to take back', async () => {
    const { a, b, there } = await twoMachines();
    await a.record([{ type: 'suspend', id: 's', t: 6, item: one }]);
    await there();
    assert.equal(b.state(one).suspended, true);
    assert.deepEqual(b.undoable(), []);
    assert.equal(await b.undo(), undefined);
  });

  it('takes back what the first has taken back by and by', async () => {
    const { a, b, there, back } = await twoMachines();
    await a.record([review('1', 1, 0)]);
    await there();
    await a.record([review('2', 3, day)]);
    await a.record([undo('2', 2 * day), undo('1', 2 * day)]);
    for (const turn of [back, there, back, there]) await turn();
    assert.deepEqual([reps(a), reps(b)], [undefined, undefined]);
  });

  it('does not hold on to a reset that the first has taken back', async () => {
    const { a, b, there, back } = await twoMachines();
    await a.record([review('1', 3, 0)]);
    await a.record([{ type: 'reset', id: 'r', t: 5, item: one }]);
    await there();
    await a.record([undo('r', 6)]);
    for (const turn of [back, there, back, there]) await turn();
    assert.deepEqual([reps(a), reps(b)], [1, 1]);
  });

  it('is told of resets, suspensions and burials, and undoes none that are later', async () => {
    const { a, b, there, back } = await twoMachines();
    await a.record([review('1', 3, 0), review('2', 3, 0, 'held')]);
    await there();
    await a.record([
      { type: 'reset', id: 'r', t: 5, item: one },
      { type: 'suspend', id: 's', t: 6, item: item('held') },
    ]);
    await back();
    assert.equal(reps(a), undefined);
    await there();
    assert.equal(reps(b), undefined);
    assert.equal(b.state(item('held')).suspended, true);
    await b.record([{ type: 'unsuspend', id: 'u', t: 7, item: item('held') }, review('3', 3, day)]);
    await there();
    assert.equal(b.state(item('held')).suspended, false);
    await back();
    assert.equal(a.state(item('held')).suspended, false);
    assert.equal(reps(a), 1);
  });

  it('with the whole history beside the synced state counts nothing twice', async () => {
    const { a, b, there } = await twoMachines();
    await a.record([review('1', 3, 0), review('2', 3, day)]);
    await there();
    await b.import(await a.export());
    assert.deepEqual(b.memory(one), a.memory(one));
    await b.record([review('3', 3, 9 * day)]);
    await a.record([review('3', 3, 9 * day)]);
    assert.deepEqual(b.memory(one), a.memory(one));
  });
});

describe('a wrong clock', () => {
  it('a year ahead, once, does not void what is done later, here and after a restart', async () => {
    const files = memoryFiles();
    const store = await openStore({ files });
    await store.record([review('1', 3, 365 * day), { type: 'suspend', id: 's', t: 365 * day, item: one }]);
    await store.record([{ type: 'reset', id: 'r', t: day, item: one }]);
    for (const after of [store, await openStore({ files })])
      assert.deepEqual(after.state(one), { memory: undefined, suspended: false, buriedUntil: undefined, leech: false });
  });

  it('of another machine, more than a day ahead, is told of once, and what it says is left where it is', async () => {
    const theirs = { v: 2, items: { item: makeState({ ...noState, resetAt: 9 * day, t: 9 * day }) }, devices: {} };
    const state = memento({ [progressKey]: theirs });
    const told: string[] = [];
    const store = await openStore({ state, now: () => 7 * day, tell: (problem) => told.push(problem) });
    await store.record([review('1', 3, 7 * day)]);
    await store.flush();
    await store.refresh();
    assert.equal(reps(store), 1);
    assert.equal(told.length, 1);
    assert.deepEqual((state.values.get(progressKey) as typeof theirs).items, theirs.items);
  });
});
