import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Card, Rating, createEmptyCard, fsrs } from 'ts-fsrs';
import { makeLine } from '../../src/core/history/eventLine';
import { fold } from '../../src/core/history/fold';
import { allStates, noProgress } from '../../src/core/history/progress';
import { makeSnapshot, parseSnapshot } from '../../src/core/history/progressSnapshot';
import type { Review, Stored } from '../../src/core/history/review';
import { nodeEventFolder } from '../../src/host/progress/nodeEventFolder';
import { progressStore } from '../../src/host/progress/progressStore';
import type { ProgressStore } from '../../src/host/progress/storePorts';
import { item, review, stamped } from '../core/history/histories';
import { memento } from '../host/progress/memento';
import { type Bench, type Report, inMs, median, ratio, timed } from './bench';
import { numberArgument } from './numberArgument';
import { megabytes } from './hostMemory';

/** `--items=1000 --events=10000` makes it small. */
const items = numberArgument('items', 100_000);
const events = numberArgument('events', 1_000_000);
const perSession = 10_000;
const start = Date.UTC(2020, 0, 1);
const end = Date.UTC(2026, 0, 1);

const idOf = (n: number): string => n.toString(36).padStart(13, 'i');

/** Years of reviews: every item again and again, one in seven forgotten. */
const eventAt = (n: number): Stored<Review> => {
  const session = Math.floor(n / perSession);
  const t = start + Math.floor((n / events) * (end - start));
  return stamped(
    review(`${session}-0000-0000-0000-000000000000.${n}`, n % 7 === 3 ? 1 : 3, t, idOf((n * 7919) % items)),
    n % perSession,
    `session${session}`,
  );
};

function* allEvents(): Generator<Stored<Review>> {
  for (let n = 0; n < events; n++) yield eventAt(n);
}

const writeSessions = async (folder: string): Promise<void> => {
  for (let from = 0; from < events; from += perSession) {
    const lines = Array.from(
      { length: Math.min(perSession, events - from) },
      (_, n) => `${makeLine(eventAt(from + n))}\n`,
    );
    await writeFile(join(folder, `session${from / perSession}-0.jsonl`), lines.join(''));
  }
};

const emptyCard = (t: number): Card => createEmptyCard(new Date(t));

/** The events as they come from a file, made before the clocks run. */
const readEvents = (): Stored<Review>[] =>
  Array.from(allEvents(), (event) => JSON.parse(JSON.stringify(event)) as Stored<Review>);

/** The simplest fold there is: each event as it comes, by ts-fsrs alone. */
const naiveFold = (read: readonly Stored<Review>[]): Map<string, Card> => {
  const algorithm = fsrs({ enable_fuzz: true, learning_steps: ['10m'], relearning_steps: ['10m'] });
  const grades = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const;
  const cards = new Map<string, Card>();
  for (const event of read) {
    const card = cards.get(event.item) ?? emptyCard(event.t);
    cards.set(event.item, algorithm.next(card, event.t, grades[event.rating - 1] ?? Rating.Again).card);
  }
  return cards;
};

const openStore = async (path: string, session: string, state = memento()): Promise<ProgressStore> =>
  progressStore({
    folder: await nodeEventFolder(path, session, Date.now),
    state,
    device: 'bench',
    session,
    now: Date.now,
    days: { start: 4, offsets: [] },
    unreadable: console.warn,
    tell: console.warn,
  });

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** The longest that anything had to wait meanwhile. */
const longestWait = async (work: () => Promise<void>): Promise<{ readonly ms: number; readonly wait: number }> => {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const { ms } = await timed(work);
  delays.disable();
  return { ms, wait: delays.max / 1e6 };
};

const folds = async (report: Report): Promise<number> => {
  const read = readEvents();
  collectGarbage();
  const naive = await timed(() => naiveFold(read));
  report('naive fold by fsrs.next', inMs(naive.ms));
  const progress = noProgress();
  const folded = await timed(() => fold(progress, read));
  report('fold of the same events', `${ratio(folded.ms, naive.ms, 'naive')}   (goal 0.15)`);
  const text = [
    ...makeSnapshot(progress, {
      coverage: new Map(
        Array.from({ length: Math.ceil(events / perSession) }, (_, n) => [`session${n}`, [0, perSession - 1]]),
      ),
      files: {},
    }),
  ].join('');
  const loaded = await timed(() => parseSnapshot(text));
  report(`snapshot load (${megabytes(text.length)})`, `${ratio(loaded.ms, naive.ms, 'naive')}   (goal 0.05)`);
  if ([...allStates(progress)].length !== naive.result.size) report('the folds differ', 'WRONG');
  return naive.ms;
};

const starts = async (report: Report, path: string, naive: number): Promise<void> => {
  const cold = await longestWait(async () => (await openStore(path, 'cold')).dispose());
  report('cold start: read, check and fold all files', ratio(cold.ms, naive, 'naive'));
  report('  longest wait meanwhile', inMs(cold.wait));
  const store = await openStore(path, 'compacting');
  const compaction = await longestWait(async () => store.compact());
  report('compaction to a first snapshot', ratio(compaction.ms, naive, 'naive'));
  report('  longest wait meanwhile', inMs(compaction.wait));
  store.dispose();
  const before = heap();
  const state = memento();
  const warm = await timed(async () => openStore(path, 'warm', state));
  report('start with that snapshot', `${ratio(warm.ms, naive, 'naive')}   (goal 0.05)`);
  report('memory of the opened store', megabytes(heap() - before));
  const mirrored = await timed(async () => warm.result.flush());
  report('globalState', `${state.size()} characters, written in ${inMs(mirrored.ms)}   (goal < 512 KB)`);
  await writes(report, path, warm.result);
  await compactWhileReviewing(report, warm.result);
  warm.result.dispose();
};

/** Reviews, bare appends and whole-object writes by turns, so that the disk treats them alike. */
const writes = async (report: Report, path: string, store: ProgressStore): Promise<void> => {
  const bare = await open(join(path, 'bare.log'), 'a');
  const line = `${makeLine(eventAt(0))}\n`;
  const times = { bare: [] as number[], review: [] as number[], whole: [] as number[] };
  const whole = Object.fromEntries(Array.from({ length: items }, (_, n) => [idOf(n), store.memory(item(idOf(n)))]));
  for (let n = 0; n < 300; n++) {
    const appended = await timed(async () => {
      await bare.appendFile(line);
      await bare.datasync();
    });
    times.bare.push(appended.ms);
    times.review.push((await timed(async () => store.record([review(`bench${n}`, 3, Date.now() + n, idOf(n))]))).ms);
    if (n % 30 === 0)
      times.whole.push((await timed(async () => writeFile(join(path, 'whole.json'), JSON.stringify(whole)))).ms);
  }
  await bare.close();
  report('one bare append and fdatasync', inMs(median(times.bare)));
  report('one review, recorded', `${ratio(median(times.review), median(times.bare), 'bare')}   (goal 2)`);
  report('the same by a whole-object write, not synced', ratio(median(times.whole), median(times.bare), 'bare'));
};

/** A compaction as most starts have it, with a thousand events to take in, and reviews given meanwhile. */
const compactWhileReviewing = async (report: Report, store: ProgressStore): Promise<void> => {
  await store.import(
    Array.from(
      { length: 1000 },
      (_, n) => `${makeLine(stamped(review(`new${n}`, 3, end + n, idOf(n)), n, 'imported'))}\n`,
    ).join(''),
  );
  const times: number[] = [];
  const during = { isRunning: true };
  const compaction = longestWait(async () => store.compact().finally(() => (during.isRunning = false)));
  for (let n = 0; during.isRunning; n++)
    times.push((await timed(async () => store.record([review(`during${n}`, 3, Date.now() + n, idOf(n))]))).ms);
  const { ms, wait } = await compaction;
  report('a later compaction, of 1,000 events', inMs(ms));
  report('  longest wait meanwhile', inMs(wait));
  report('  one review recorded meanwhile, median and longest', `${inMs(median(times))}, ${inMs(Math.max(...times))}`);
};

export const bench: Bench = {
  title: `Progress: ${items} items, ${events} events`,
  run: async (report) => {
    const path = await mkdtemp(join(tmpdir(), 'interleave-bench-'));
    try {
      const naive = await folds(report);
      await writeSessions(path);
      await starts(report, path, naive);
    } finally {
      await rm(path, { recursive: true });
    }
  },
};
