import type { ProgressEvent } from '../../../../src/core/history/review';
import { day, item, review } from '../../../core/history/histories';
import { type Options } from './options';
import { type Outcome, Run } from './run';
import type { Fault, Faults } from './world';

const faultless: Options = {
  kills: false,
  power: false,
  reads: true,
  writes: true,
  clock: false,
  imports: false,
  sync: false,
};

type ModelCall = Parameters<Faults>[0];

type Failing = (call: ModelCall, count: number) => Fault | undefined;

/**
 * Two windows over what others have left behind: reviews, one of them later than it says, an undo of what is archived,
 * a compaction of each, a look and a restart. Always the same calls in the same order, of which some may fail.
 */
const scenario = async (failing: Failing): Promise<Outcome & { readonly calls: readonly ModelCall[] }> => {
  const calls: ModelCall[] = [];
  const run = new Run(1, faultless, (call) => {
    calls.push(call);
    return failing(call, calls.length);
  });
  await run.leaveBehind(
    Array.from({ length: 5 }, (_, n): ProgressEvent[] => [
      review(`old${n}`, n % 3 === 0 ? 1 : 3, run.world.now + n * day, n % 2 === 0 ? 'a' : 'b'),
    ]),
  );
  run.world.now += 30 * day;
  const acts: readonly (readonly ProgressEvent[])[] = [
    [review('new', 3, run.world.now, 'a')],
    [review('late', 1, run.world.now - 27 * day, 'b')],
    [{ type: 'undo', id: 'undo', t: run.world.now, target: 'old3' }],
    [{ type: 'alias', id: 'alias', t: run.world.now, from: item('a'), to: item('c') }],
  ];
  await run.together(acts);
  return { ...(await run.end()), calls };
};

/** Runs the scenario once without a fault, then with every nth call failing alone, in each of the ways that it can. */
export const eachFailing = async (
  nth: number,
): Promise<readonly { readonly failed: string; readonly violations: readonly string[] }[]> => {
  const { calls, violations } = await scenario(() => undefined);
  const runs = [{ failed: 'nothing', violations }];
  for (let at = 0; at < calls.length; at += nth) {
    const { name, what, canPart } = calls[at]!;
    for (const fault of ['before', 'after', ...(canPart ? (['partly'] as const) : [])] as const) {
      const outcome = await scenario((_, count) => (count === at + 1 ? fault : undefined));
      runs.push({ failed: `call ${at + 1}, ${name} ${what}, ${fault}`, violations: outcome.violations });
    }
  }
  return runs;
};
