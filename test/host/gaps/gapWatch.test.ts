import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type GapMemory, gapMemory } from '../../../src/host/gaps/gapMemory';
import { gapWatch } from '../../../src/host/gaps/gapWatch';
import { outputTail } from '../../../src/host/gaps/outputTail';
import { memento } from '../progress/memento';

const noon = new Date(2026, 2, 10, 12).getTime();

/** A watch with a clock of its own, that writes down what happens, and how many timers and listeners there are. */
const watching = (memory: GapMemory = gapMemory(memento(), memento()), mode: 'statusBar' | 'open' = 'statusBar') => {
  const seen: string[] = [];
  const timers = new Map<object, { readonly at: number; readonly call: () => void }>();
  const world = { now: noon, listeners: 0, focused: true };
  const watch = gapWatch({
    now: () => world.now,
    later: (ms, call) => {
      const timer = {};
      timers.set(timer, { at: world.now + ms, call });
      return () => void timers.delete(timer);
    },
    rules: () => ({ mode, after: 5000, pause: 60_000, perDay: 20, dayStart: 4 }),
    memory,
    isFocused: () => world.focused,
    watchPerson: () => {
      world.listeners++;
      return {
        dispose: () => {
          world.listeners--;
        },
      };
    },
    changed: (gap) => seen.push(gap === undefined ? 'closed' : `${gap.taken ? 'taken' : 'offered'} ${gap.run.label}`),
    ended: ({ label }, { ms, exitCode }) => seen.push(`${label} ended with ${exitCode} after ${ms}`),
  });
  const wait = (ms: number): void => {
    const until = world.now + ms;
    for (
      let next = [...timers].find(([, { at }]) => at <= until);
      next !== undefined;
      next = [...timers].find(([, { at }]) => at <= until)
    ) {
      const [timer, { at, call }] = next;
      timers.delete(timer);
      world.now = at;
      call();
    }
    world.now = until;
  };
  return { watch, seen, world, timers, wait, begin: (id: string) => watch.begin({ id, label: id, key: `task ${id}` }) };
};

describe('the watch over gaps', () => {
  it('offers a gap and tells how it ended', () => {
    const { watch, seen, wait, begin } = watching();
    begin('build');
    wait(15_000);
    watch.end('build', { exitCode: 3 });
    assert.deepEqual(seen, ['offered build', 'build ended with 3 after 15000', 'closed']);
  });

  it('has no timer and no listener while nothing runs, and one of each while something does', () => {
    const { watch, world, timers, begin, wait } = watching();
    const costs = () => [timers.size, world.listeners];
    assert.deepEqual(costs(), [0, 0]);
    begin('a');
    begin('b');
    assert.deepEqual(costs(), [1, 1]);
    wait(1000);
    watch.end('a', { exitCode: 0 });
    assert.deepEqual(costs(), [1, 1]);
    watch.end('b', { exitCode: 0 });
    assert.deepEqual(costs(), [0, 0]);
  });

  it('learns how long a command takes, over windows of one workspace', async () => {
    const workspace = memento();
    for (let n = 0; n < 2; n++) {
      const { watch, seen, wait, begin } = watching(gapMemory(workspace, memento()));
      begin('build');
      wait(7000);
      watch.end('build', { exitCode: 0 });
      await Promise.resolve();
      assert.deepEqual(
        seen,
        n === 0 ? ['offered build', 'build ended with 0 after 7000', 'closed'] : ['build ended with 0 after 7000'],
      );
    }
  });

  it('learns from an end without an exit code where that was the whole', async () => {
    const workspace = memento();
    const { watch, wait, begin } = watching(gapMemory(workspace, memento()));
    begin('agent');
    wait(3000);
    watch.end('agent', { whole: true });
    await Promise.resolve();
    assert.equal(workspace.values.size, 1);
  });

  it('learns nothing from what was interrupted, nor from what was no wait', () => {
    const workspace = memento();
    const { watch, wait, begin } = watching(gapMemory(workspace, memento()));
    for (const exitCode of [130, undefined]) {
      begin('build');
      wait(3000);
      watch.end('build', { exitCode });
    }
    begin('shell');
    wait(3000);
    watch.forget('shell');
    assert.equal(workspace.values.size, 0);
  });

  it('writes down no command', async () => {
    const workspace = memento();
    gapMemory(workspace, memento()).learn({ id: '', label: '', key: 'command curl -H secret', since: 0 }, 5000);
    await Promise.resolve();
    assert.equal(workspace.values.size, 1);
    assert.doesNotMatch(JSON.stringify([...workspace.values]), /secret|curl/u);
  });

  it('keeps peace with what another window has taken', async () => {
    const everywhere = memento();
    const [one, other] = [
      watching(gapMemory(memento(), everywhere), 'open'),
      watching(gapMemory(memento(), everywhere), 'open'),
    ];
    one.begin('build');
    one.wait(6000);
    await Promise.resolve();
    other.wait(6000);
    other.begin('test');
    other.wait(20_000);
    other.watch.end('test', { exitCode: 0 });
    assert.deepEqual(one.seen, ['taken build']);
    assert.deepEqual(other.seen, ['test ended with 0 after 20000']);
  });

  it('offers nothing in a window that is not looked at', () => {
    const { world, seen, wait, begin } = watching();
    world.focused = false;
    begin('build');
    wait(60_000);
    assert.deepEqual(seen, []);
  });
});

describe('the tail of an output', () => {
  it('is the last of what was written', async () => {
    const parts = async function* () {
      await Promise.resolve();
      for (let n = 0; n < 1000; n++) yield `line ${n}\n`;
      yield 'x'.repeat(20_000);
      yield 'the end';
    };
    const tail = outputTail(parts());
    await tail.done;
    assert.equal(tail.text().length, 8192);
    assert.match(tail.text(), /xthe end$/u);
  });
});
