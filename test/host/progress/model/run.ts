import type { ProgressEvent } from '../../../../src/core/history/review';
import { nodeEventFolder } from '../../../../src/host/progress/nodeEventFolder';
import { progressKey } from '../../../../src/host/progress/progressMirror';
import { progressStore } from '../../../../src/host/progress/progressStore';
import type { ProgressStore } from '../../../../src/host/progress/storePorts';
import { day } from '../../../core/history/histories';
import { actOf, again, foreign } from './acts';
import { ModelDisk, folder } from './modelDisk';
import { type Options, faultRate } from './options';
import { type Told, difference, told, unionOf } from './told';
import { type Faults, World } from './world';

export interface Outcome {
  readonly acknowledged: number;
  readonly faults: number;
  readonly violations: readonly string[];
  readonly trace: readonly string[];
}

interface Window {
  readonly number: number;
  store?: ProgressStore;
  /** The ids of what was recorded here. */
  readonly own: string[];
  isRecording: boolean;
}

const reading = ['open', 'readdir', 'stat', 'fstat', 'read', 'watching'];

const faultsBy =
  (options: Options, world: () => World): Faults =>
  ({ name, canPart }) => {
    const isReading = reading.includes(name);
    if (name === 'close' || !(isReading ? options.reads : options.writes) || !world().chance(faultRate))
      return undefined;
    return isReading ? 'before' : world().pick(['before', 'after', ...(canPart ? ['partly' as const] : [])] as const);
  };

/** Windows over one folder, at the mercy of a world; what they did is checked whenever it is quiet. */
export class Run {
  readonly acknowledged: ProgressEvent[] = [];
  readonly violations: string[] = [];
  readonly world: World;
  private readonly disk: ModelDisk;
  private readonly state = new Map<string, unknown>();
  private readonly earlier: string[] = [];
  private readonly windows: Window[] = [];
  private opened = 0;
  private given = 0;
  private foreign = 0;
  private exported = '';
  private hasLostPower = false;

  constructor(
    seed: number,
    private readonly options: Options,
    faults?: Faults,
  ) {
    this.world = new World(seed, faults ?? faultsBy(options, () => this.world), faults !== undefined);
    this.disk = new ModelDisk(this.world);
  }

  get outcome(): Outcome {
    return {
      acknowledged: this.acknowledged.length,
      faults: this.world.faults,
      violations: this.violations,
      trace: this.world.trace,
    };
  }

  open(): Window {
    const number = this.opened++;
    const window: Window = { number, own: [], isRecording: false };
    this.windows.push(window);
    this.world.current = number;
    this.world.log(`open ${number}`);
    void this.opening(number).then(
      (store) => void (window.store = store),
      (error: unknown) => this.violations.push(`window ${number} did not open: ${String(error)}`),
    );
    return window;
  }

  private async opening(number: number): Promise<ProgressStore> {
    const { world } = this;
    const session = `window${number}`;
    const now = (): number => world.now;
    return progressStore({
      folder: await nodeEventFolder(folder, session, now, this.disk.seenBy(number)),
      state: {
        keys: () => [...this.state.keys()],
        get: (key: string) => this.state.get(key) as never,
        update: async (key, value) =>
          world.call({ window: number, name: 'memento', what: key }, () => {
            if (this.options.sync) this.state.set(key, structuredClone(value));
          }),
      },
      device: 'device',
      session,
      now,
      days: { start: 4, offsets: [] },
      clock: {
        after: (_, run) => world.after(run),
        yieldEvery: () => async () =>
          world.chance(0.3)
            ? world.call({ window: world.current, name: 'pace', what: '' }, () => undefined)
            : undefined,
      },
      enough: { events: 4, files: 3, bytes: 1 << 20 },
      unreadable: (key) => this.violations.push(`${key} is unreadable`),
      tell: (problem) => world.log(`${number} tells: ${problem}`),
    });
  }

  /** Records acts, and again under their ids where they could not be written. */
  record(window: Window, store: ProgressStore, acts: readonly ProgressEvent[], attempts = 3): void {
    this.world.current = window.number;
    this.world.log(`${window.number} records ${acts.map((act) => JSON.stringify(act)).join(' ')}`);
    window.isRecording = true;
    store.record(acts).then(
      () => {
        this.world.log(`${window.number} acknowledges ${acts.map(({ id }) => id).join(' ')}`);
        this.acknowledged.push(...acts);
        window.own.push(...acts.map(({ id }) => id));
        window.isRecording = false;
      },
      () => {
        if (attempts > 1)
          this.record(
            window,
            store,
            acts.map((act) => again(this.world, act)),
            attempts - 1,
          );
        else window.isRecording = false;
      },
    );
  }

  private act(window: Window, store: ProgressStore): void {
    const { world, options } = this;
    world.current = window.number;
    const ignored = (): undefined => undefined;
    const dice = world.random();
    if (dice < 0.6) {
      if (!window.isRecording)
        this.record(
          window,
          store,
          Array.from({ length: world.chance(0.2) ? 2 : 1 }, () =>
            actOf(world, store, window.own, `${window.number}.${this.given++}`),
          ),
        );
    } else if (dice < 0.74) {
      world.log(`${window.number} compacts`);
      store.compact().catch(ignored);
    } else if (dice < 0.82) store.refresh().catch(ignored);
    else if (dice < 0.86) store.flush().catch(ignored);
    else if (dice < 0.9) store.export().then((text) => (this.exported = text), ignored);
    else if (dice < 0.95 && options.imports) {
      const text = world.chance(0.5) ? this.exported : foreign(world, this.foreign);
      this.foreign += 3;
      world.log(`${window.number} imports`);
      store.import(text).catch(ignored);
    } else if (dice < 0.97) store.undo().catch(ignored);
    else if (options.sync) this.synchronise();
  }

  /** Remembers what is in globalState, or brings back what was there. */
  private synchronise(): void {
    const now = this.state.get(progressKey);
    if (now !== undefined && this.world.chance(0.5)) this.earlier.push(JSON.stringify(now));
    else if (this.earlier.length > 0) {
      this.world.log('an earlier globalState comes back');
      this.state.set(progressKey, JSON.parse(this.world.pick(this.earlier)));
    }
  }

  /** Something happens: an act, the time, the end of a window, or the next call. */
  private async happen(): Promise<void> {
    const { world, options, windows } = this;
    const dice = world.random();
    const awake = windows.filter(({ store }) => store !== undefined);
    if (dice < 0.3 && awake.length > 0) {
      const window = world.pick(awake);
      if (window.store !== undefined) this.act(window, window.store);
    } else if (dice < 0.33) world.now += world.pick([0, 1, 1000]);
    else if (dice < 0.345) {
      world.now += world.pick([3_600_000, day, 3 * day]);
      this.disk.writeBack();
    } else if (dice < 0.352) {
      if (options.clock)
        world.now = Math.max(1_600_000_000_000, world.now + world.pick([3 * day, -3_600_000, -day, -365 * day]));
    } else if (dice < 0.366) {
      if (windows.length < 3) this.open();
    } else if (dice < 0.376) {
      if (options.kills && windows.length > 0) this.kill(world.pick(windows));
    } else if (dice < 0.379) {
      if (options.power) this.losePower();
    } else if (!world.isIdle) await world.step();
  }

  private kill(window: Window): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    this.world.kill(window.number);
  }

  private losePower(): void {
    [...this.windows].forEach((window) => this.kill(window));
    this.disk.losePower();
    this.hasLostPower = true;
  }

  /** Lets all that is under way come to its end. */
  private async settle(): Promise<void> {
    let left = 20_000;
    do await this.world.step();
    while (!this.world.isIdle && left-- > 0);
    if (left <= 0) this.violations.push('it never ends');
  }

  private async finished(window: Window, work: (store: ProgressStore) => Promise<void>): Promise<void> {
    const { store, number } = window;
    if (store === undefined) return;
    this.world.current = number;
    const done = work(store).catch((error: unknown) =>
      this.violations.push(`window ${number} fails without a fault: ${String(error)}`),
    );
    await this.settle();
    await done;
  }

  /** Without faults, and once all is done, every window says what the events say. */
  async check(when: string): Promise<void> {
    this.world.isQuiet = true;
    this.world.log(`quiet: ${when}`);
    await this.settle();
    for (const window of this.windows) await this.finished(window, async (store) => store.refresh());
    const wanted = this.checkUnion(when);
    for (const { number, store } of this.windows) {
      const wrong = store && difference((id) => store.state(id), wanted);
      if (wrong !== undefined) this.violations.push(`${when}, in window ${number}: ${wrong}`);
    }
    this.world.isQuiet = false;
  }

  private checkUnion(when: string): Told {
    const union = unionOf(this.disk.texts());
    for (const event of this.acknowledged) {
      const isThere = union.some(
        (one) =>
          one.id === event.id &&
          one.t === event.t &&
          (one.type !== 'review' || event.type !== 'review' || one.rating === event.rating),
      );
      if (!isThere) this.violations.push(`${when}: ${event.type} ${event.id} was acknowledged and is lost`);
    }
    const all = told(union);
    // What was not acknowledged and is lost with the power may still be known to globalState.
    const own = this.hasLostPower ? all : told(union.filter(({ id }) => !id.startsWith('sync.')));
    const changed = difference((id) => all.get(id)!, own);
    if (changed !== undefined) this.violations.push(`${when}, an earlier globalState changed something: ${changed}`);
    return all;
  }

  /** Windows that come one after the other and record something each, without a fault. */
  async leaveBehind(acts: readonly (readonly ProgressEvent[])[]): Promise<void> {
    this.world.isQuiet = true;
    for (const some of acts) {
      const window = this.open();
      await this.settle();
      await this.finished(window, async (store) => store.record(some));
      this.acknowledged.push(...some);
      this.kill(window);
    }
    this.world.isQuiet = false;
  }

  /** Two windows that record in turn, while both compact and look for what the other did. */
  async together(acts: readonly (readonly ProgressEvent[])[]): Promise<void> {
    const windows = [this.open(), this.open()];
    await this.settle();
    for (const [n, some] of acts.entries()) {
      for (const [of, window] of windows.entries()) {
        if (window.store === undefined) continue;
        if (n % windows.length === of) this.record(window, window.store, some);
        this.world.current = window.number;
        (n === 0 || n === 2 ? window.store.compact() : window.store.refresh()).catch(() => undefined);
      }
      await this.settle();
    }
  }

  /** A whole life: what happens, then restarts and a compaction, after which all must still be so. */
  async live(steps: number): Promise<Outcome> {
    // What the folder loads when it is first opened: later it is there at once.
    await import('node:path');
    this.open();
    for (let step = 1; step <= steps; step++) {
      await this.happen();
      if (step % checkEvery === 0) await this.check(`after ${step} steps`);
    }
    return this.end();
  }

  async end(): Promise<Outcome> {
    await this.check('at the end');
    this.world.isQuiet = true;
    this.losePower();
    const window = this.open();
    await this.check('after a restart');
    this.world.isQuiet = true;
    await this.finished(window, async (store) => store.compact());
    await this.check('after a compaction');
    this.kill(window);
    this.open();
    await this.check('after another restart');
    return this.outcome;
  }
}

const checkEvery = 500;
