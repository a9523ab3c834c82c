import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { item, review } from '../../core/history/histories';
import { memento } from './memento';
import { openStore } from './opening';

describe('an extension that runs on another side than before, as on the own machine rather than in a container', () => {
  it('finds there what globalState has, which VS Code keeps with the person', async () => {
    const state = memento();
    const inContainer = await openStore({ state });
    await inContainer.record([review('1', 3, 0), review('2', 3, 86_400_000)]);
    await inContainer.flush();
    // The events themselves stay in the container's files.
    const here = await openStore({ state });
    await here.refresh();
    assert.equal(here.memory(item('item'))?.reps, 2);
    assert.deepEqual(here.memory(item('item')), inContainer.memory(item('item')));
  });
});
