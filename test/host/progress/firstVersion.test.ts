import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { localOffset } from '../../../src/core/base/day';
import { type DayTable, tableOf } from '../../../src/core/history/dayTable';
import { parseLines } from '../../../src/core/history/eventLine';
import type { EventFolder } from '../../../src/host/progress/eventFolder';
import type { ProgressStore, StoreParts } from '../../../src/host/progress/storePorts';
import { item } from '../../core/history/histories';
import { inZone } from '../../core/zones';
import { firstFiles, firstGlobalState } from './firstVersion';
import { memento } from './memento';
import { type MemoryFiles, memoryFiles, memoryFolder, textOf } from './memoryFolder';
import { openStore } from './opening';

const losAngeles = inZone('America/Los_Angeles', () => tableOf(4, Date.UTC(2025, 0), Date.UTC(2029, 0), localOffset));
const tokyo: DayTable = { start: 4, offsets: [[0, 540]] };

/** The last day before March 2026. */
const february = Date.UTC(2026, 1, 28) / 86_400_000;

const left = (): MemoryFiles => {
  const files = memoryFiles();
  for (const [name, text] of Object.entries(firstFiles))
    files.files.set(name, { bytes: new TextEncoder().encode(text), modified: Date.UTC(2026, 2, 20) });
  return files;
};

const open = async (files: MemoryFiles, parts: Partial<StoreParts> = {}): Promise<ProgressStore> =>
  openStore({
    files,
    days: losAngeles,
    now: () => Date.UTC(2026, 2, 25),
    state: memento(structuredClone(firstGlobalState)),
    ...parts,
  });

const items = [
  'atMidnight',
  'lapsed',
  'changed',
  'former',
  'edited',
  'suspended',
  'buried',
  'reset',
  'late',
  'adopted',
  'fresh',
] as const;
const statesOf = (store: ProgressStore) => items.map((name) => store.state(item(name)));

/**
 * What is known of each item: the practice day of its last review in March, its interval, stability
 * and count of reviews.
 */
const told = (store: ProgressStore) =>
  Object.fromEntries(
    items.map((name) => {
      const { day, due, stability, reps, phase } = store.memory(item(name))!;
      return [name, [day - february, phase === 2 ? due - day : 'a step', stability, reps]];
    }),
  );

const madeAgain = {
  atMidnight: [20, 28, 31.61421582, 3],
  lapsed: [9, 1, 1.40874276, 3],
  changed: [3, 2, 2.3065, 1],
  former: [6, 12, 10.96433194, 2],
  edited: [6, 12, 10.96433194, 2],
  suspended: [4, 2, 2.3065, 1],
  buried: [4, 'a step', 1.2931, 1],
  reset: [5, 7, 8.2956, 1],
  late: [8, 13, 13.82690327, 3],
  adopted: [5, 10, 8.2956, 1],
  fresh: [20, 2, 2.3065, 1],
};

const daysIn = ({ files }: MemoryFiles, shared: MemoryFiles) =>
  [...files.keys()]
    .flatMap((name) => (name.endsWith('.jsonl') ? parseLines(textOf(shared, name)).lines : []))
    .flatMap(({ event }) => (event?.type === 'days' ? [event] : []));
const snapshotsIn = (files: MemoryFiles): string[] =>
  [...files.files.keys()].filter((name) => name.endsWith('.snapshot')).map((name) => textOf(files, name).slice(0, 6));

/** A folder that reads nothing of an archive until it may. */
const held = (files: MemoryFiles) => {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const live = memoryFolder(files, 'held');
  const folder: EventFolder = {
    ...live,
    read: async (name, from) =>
      (name.startsWith('archive') ? gate : Promise.resolve()).then(async () => live.read(name, from)),
  };
  return { folder, letGo };
};

describe('a store of version 0.1', () => {
  it('is open at once with what was known, on the days that go with it, while memories are made again', async () => {
    const { folder, letGo } = held(left());
    const store = await open(left(), { folder });
    const { atMidnight, lapsed, former, adopted } = told(store);
    assert.deepEqual(
      { atMidnight, lapsed, former, adopted },
      {
        atMidnight: [20, 47, 51.9679868, 3],
        lapsed: [9, 3, 3.57287112, 3],
        former: [6, 5, 7.31530068, 2],
        adopted: [5, 10, 8.2956, 1],
      },
    );
    letGo();
    await store.compact();
    assert.deepEqual(told(store), madeAgain);
  });

  it('has its memories made again by practice days, and nothing is lost', async () => {
    const files = left();
    const store = await open(files);
    const [history, undoable, { suspended }] = [await store.export(), store.undoable(), store.state(item('suspended'))];
    await store.compact();
    assert.deepEqual(told(store), madeAgain);
    assert.deepEqual(store.undoable(), undoable);
    assert.deepEqual(
      [suspended, store.state(item('suspended')).suspended, store.state(item('buried')).buriedUntil],
      [true, true, Date.UTC(2026, 2, 5, 12)],
    );
    const lines = (await store.export()).split('\n');
    for (const line of history.split('\n')) assert.ok(lines.includes(line));
  });

  it('has the zone of its days written down once, and a snapshot of practice days', async () => {
    const files = left();
    const store = await open(files);
    await store.compact();
    await store.refresh();
    await (await open(files)).compact();
    const [days, ...others] = daysIn(files, files);
    assert.deepEqual(others, []);
    const changes = [
      Date.UTC(2025, 10, 2, 9),
      Date.UTC(2026, 2, 8, 10),
      Date.UTC(2026, 10, 1, 9),
      Date.UTC(2027, 2, 14, 10),
      Date.UTC(2027, 10, 7, 9),
      Date.UTC(2028, 2, 12, 10),
    ];
    assert.deepEqual(
      days!.offsets,
      changes.map((t, n) => [t, n % 2 === 0 ? -480 : -420]),
    );
    assert.deepEqual(snapshotsIn(files), ['{"v":2']);
  });

  it('is the same at its second start, and after it was carried to another zone', async () => {
    const files = left();
    const store = await open(files);
    await store.compact();
    await store.flush();
    for (const days of [losAngeles, tokyo]) {
      const again = await open(files, { days });
      await again.compact();
      assert.deepEqual(statesOf(again), statesOf(store));
      assert.equal(daysIn(files, files).length, 1);
    }
  });

  it('keeps what was known where its events are gone, and where they cannot be read', async () => {
    const gone = left();
    for (const name of gone.files.keys()) if (name.startsWith('archive')) gone.files.delete(name);
    const without = await open(gone);
    await without.compact();
    assert.deepEqual([told(without).lapsed, told(without).fresh], [[9, 3, 3.57287112, 3], madeAgain.fresh]);

    const files = left();
    const problems: string[] = [];
    const live = memoryFolder(files, 'blind');
    const folder: EventFolder = {
      ...live,
      read: async (name, from) =>
        name.startsWith('archive') ? Promise.reject(new Error('EMFILE')) : live.read(name, from),
    };
    const blind = await open(files, { folder, tell: (problem) => problems.push(problem) });
    await blind.compact();
    assert.deepEqual(told(blind).lapsed, [9, 3, 3.57287112, 3]);
    assert.ok(problems.some((problem) => problem.includes('could not be made again')));
    assert.deepEqual(snapshotsIn(files), ['{"v":1']);
    const healed = await open(files);
    await healed.compact();
    assert.deepEqual(told(healed), madeAgain);
  });

  it('merges with that of another zone to one state, whichever comes first', async () => {
    const [here, there] = [left(), left()];
    const store = await open(here);
    await store.compact();
    const other = await open(there, { days: tokyo, now: () => Date.UTC(2026, 2, 24) });
    await other.compact();
    assert.notDeepEqual(statesOf(other), statesOf(store));
    await store.import(await other.export());
    await other.import(await store.export());
    assert.deepEqual(statesOf(store), statesOf(other));
    assert.deepEqual(statesOf(await open(here)), statesOf(other));
  });
});
