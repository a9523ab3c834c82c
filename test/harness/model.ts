// `npm run test:model`: 20,000 lives of windows over a folder at the mercy of faults; `--seeds 500`, `--from 1000`, and
// `--seed 962` with its trace.
import { parseArgs } from 'node:util';
import { optionsOf } from '../host/progress/model/options';
import { Run } from '../host/progress/model/run';
import { eachFailing } from '../host/progress/model/scenario';

const { seed, seeds, from } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '20000' },
    from: { type: 'string', default: '1' },
  },
}).values;

const steps = 1000;

/** Lets each single call of a small scenario fail. */
const single = async (): Promise<number> => {
  const runs = await eachFailing(1);
  const bad = runs.filter(({ violations }) => violations.length > 0);
  bad.forEach(({ failed, violations }) => console.log(`${failed}: ${violations[0] ?? ''}`));
  console.log(`One call at a time: ${runs.length} runs, ${bad.length} with violations.`);
  return bad.length;
};

const main = async (): Promise<void> => {
  const first = Number(seed ?? from);
  const last = seed === undefined ? first + Number(seeds) - 1 : first;
  const alone = seed === undefined && from === '1' ? await single() : 0;
  const wrong: number[] = [];
  let [acknowledged, faults] = [0, 0];
  for (let at = first; at <= last; at++) {
    const outcome = await new Run(at, optionsOf(at)).live(steps);
    acknowledged += outcome.acknowledged;
    faults += outcome.faults;
    if (seed !== undefined) console.log(`${outcome.trace.join('\n')}\n${JSON.stringify(optionsOf(at))}`);
    if (outcome.violations.length === 0) continue;
    wrong.push(at);
    console.log(`seed ${at}: ${outcome.violations.slice(0, seed === undefined ? 1 : undefined).join('\n')}`);
  }
  console.log(
    `Seeds ${first} to ${last}: ${acknowledged} acknowledged events, ${faults} faults, ${wrong.length} seeds with violations.`,
  );
  process.exitCode = wrong.length + alone > 0 ? 1 : 0;
};

void main();
