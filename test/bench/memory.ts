import { temporaryFolder } from '../harness/temporary';
import { type Bench, median } from './bench';
import { hostMemory, megabytes } from './hostMemory';
import { control, interleave, withInstalled } from './installed';

const starts = 3;

/** The memory of an extension host some seconds after its window is there. */
const afterStart = async (extensions: readonly string[]): Promise<number> => {
  let held = NaN;
  await withInstalled([...extensions, control], temporaryFolder({ 'a.txt': '' }), async (workbench) => {
    await workbench.page.waitForTimeout(8_000);
    held = hostMemory(workbench);
  });
  return held;
};

/** The extension host with Interleave and without it, by turns. */
export const bench: Bench = {
  title: `Memory of the extension host, ${starts} starts`,
  run: async (report) => {
    const withIt: number[] = [];
    const without: number[] = [];
    for (let n = 0; n < starts; n++) {
      without.push(await afterStart([]));
      withIt.push(await afterStart([interleave]));
    }
    report('without Interleave', megabytes(median(without)));
    report(
      'with Interleave, nothing opened',
      `${megabytes(median(withIt))}, ${(median(withIt) / median(without)).toFixed(2)}× that`,
    );
  },
};
