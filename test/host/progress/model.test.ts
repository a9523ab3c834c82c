import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { combinations, optionsOf } from './model/options';
import { Run } from './model/run';
import { eachFailing } from './model/scenario';

const seeds = 200;
const everyNth = 19;
/** Of the 20,000 of `npm run test:model`. */
const onceWrong = [1027, 7464];

describe('the model of the store', () => {
  it(`finds nothing lost and nothing undone in ${seeds} lives of windows, over all combinations of what may go wrong`, async () => {
    assert.ok(seeds >= combinations);
    let [acknowledged, faults] = [0, 0];
    for (let seed = 1; seed <= seeds; seed++) {
      const outcome = await new Run(seed, optionsOf(seed)).live(500);
      assert.deepEqual(outcome.violations, [], `npm run test:model -- --seed ${seed}`);
      acknowledged += outcome.acknowledged;
      faults += outcome.faults;
    }
    assert.ok(acknowledged > 5 * seeds && faults > seeds, `${acknowledged} events, ${faults} faults`);
  }).timeout(120_000);

  it('finds nothing wrong any more in the lives in which it once found something', async () => {
    for (const seed of onceWrong) assert.deepEqual((await new Run(seed, optionsOf(seed)).live(1000)).violations, []);
  }).timeout(60_000);

  it('finds nothing lost and nothing undone when a single call fails, before, within or after it takes place; npm run test:model lets each fail', async () => {
    const runs = await eachFailing(everyNth);
    assert.ok(runs.length > 50, `${runs.length} runs`);
    for (const { failed, violations } of runs) assert.deepEqual(violations, [], failed);
  }).timeout(120_000);
});
