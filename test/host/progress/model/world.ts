import type { Closable } from '../../../../src/host/base/closable';

/** How a call fails: with no effect, with a part of it, or though all of it took place. */
export type Fault = 'before' | 'partly' | 'after';

export interface Call {
  /** The window that calls. */
  readonly window: number;
  /** What is called, as `append` or `timer`. */
  readonly name: string;
  readonly what: string;
}

interface Pending extends Call {
  readonly effect: () => unknown;
  readonly part: (() => void) | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Chooses which fault a call has, if any. */
export type Faults = (call: Call & { readonly canPart: boolean }) => Fault | undefined;

/** Calls without a system behind them: what a killed window leaves under way of these never takes place. */
const inner = ['timer', 'pace', 'watch', 'memento'];

/**
 * Everything that happens, one call at a time, in an order that the seed alone decides: the only time and
 * randomness in a run.
 */
export class World {
  now = 1_700_000_000_000;
  /** The window whose code runs. */
  current = 0;
  faults = 0;
  isQuiet = false;
  readonly trace: string[] = [];
  private readonly dead = new Set<number>();
  private pending: Pending[] = [];
  private state: number;

  /** `isInOrder` takes calls as they come, rather than by chance. */
  constructor(
    seed: number,
    private readonly chosen: Faults,
    private readonly isInOrder = false,
  ) {
    this.state = Math.imul(seed, 2_654_435_761);
  }

  /** A number from 0 to 1, by mulberry32. */
  random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  chance(likelihood: number): boolean {
    return this.random() < likelihood;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  log(line: string): void {
    this.trace.push(line);
  }

  /** A call that takes place when its turn has come; of a window that was killed it never resolves. */
  async call<Result>(call: Call, effect: () => Result, part?: () => void): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (!this.dead.has(call.window))
        this.pending.push({ ...call, effect, part, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  /** Runs something of the current window later. */
  after(run: () => void): Closable {
    const { current } = this;
    const timer: Pending = {
      window: current,
      name: 'timer',
      what: '',
      effect: run,
      part: undefined,
      resolve: () => undefined,
      reject: () => undefined,
    };
    if (!this.dead.has(current)) this.pending.push(timer);
    return { dispose: () => void (this.pending = this.pending.filter((one) => one !== timer)) };
  }

  /** Whether nothing can be watched now; asked where a call cannot wait for its turn. */
  isWatchless(): boolean {
    if (this.isQuiet || this.chosen({ window: this.current, name: 'watching', what: '', canPart: false }) === undefined)
      return false;
    this.faults++;
    return true;
  }

  get isIdle(): boolean {
    return this.pending.length === 0;
  }

  /** Lets one call take place, and all that follows from it at once. */
  async step(): Promise<void> {
    const [call] = this.pending.splice(this.isInOrder ? 0 : this.below(this.pending.length), 1);
    if (call !== undefined) this.take(call);
    await new Promise((resolve) => setImmediate(resolve));
  }

  kill(window: number): void {
    this.log(`kill ${window}`);
    this.dead.add(window);
    const left = this.pending.filter((call) => call.window === window && !inner.includes(call.name));
    this.pending = this.pending.filter((call) => call.window !== window);
    for (const { effect, part, what } of left) {
      if (this.chance(0.5)) continue;
      this.log(`  yet ${what}`);
      attempt(part !== undefined && this.chance(0.5) ? part : effect);
    }
  }

  private take({ effect, part, resolve, reject, ...call }: Pending): void {
    this.current = call.window;
    const fault =
      this.isQuiet || inner.includes(call.name) ? undefined : this.chosen({ ...call, canPart: part !== undefined });
    this.log(`${call.window} ${call.name} ${call.what}${fault === undefined ? '' : ` fails ${fault}`}`);
    if (fault !== undefined) this.faults++;
    const error = Object.assign(new Error(`${call.name} fails`), { code: 'EIO' });
    if (fault === 'partly') part?.();
    if (fault === 'before' || fault === 'partly') {
      reject(error);
      return;
    }
    try {
      const value = effect();
      if (fault === undefined) resolve(value);
      else reject(error);
    } catch (thrown) {
      reject(thrown as Error);
    }
  }
}

const attempt = (work: () => unknown): void => {
  try {
    work();
  } catch {
    // Of a window that is gone nobody hears of it.
  }
};
