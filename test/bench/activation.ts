import { temporaryFolder } from '../harness/temporary';
import { withWorkbench } from '../harness/workbench';
import { type Bench, inMs, median, ratio } from './bench';

/** What VS Code's own Startup Performance says of an extension, in ms. */
interface Activation {
  readonly extension: string;
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

/** The rows of its table of activations: extension, eager, load code, call activate, finish activate, … */
const activations = (report: string): readonly Activation[] =>
  report
    .split(/\r?\n/u)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, extension = '', , load, call, finish]) => {
      const times = [load, call, finish].map(Number);
      return /^[\w-]+\.[\w.-]+$/u.test(extension) && times.every((time) => Number.isFinite(time))
        ? [{ extension, load: times[0] ?? 0, call: times[1] ?? 0, finish: times[2] ?? 0 }]
        : [];
    });

/** One start of a window on a folder, with nothing opened. */
const oneStart = async (): Promise<readonly Activation[]> => {
  let found: readonly Activation[] = [];
  await withWorkbench({ folder: temporaryFolder({ 'a.txt': '' }) }, async (workbench) => {
    await workbench.page.locator('.statusbar-item .codicon-mortar-board').waitFor();
    // The extensions that start after the window are in its report once it has come to rest.
    await workbench.page.waitForTimeout(3_000);
    await workbench.runCommand('Developer: Startup Performance');
    await workbench.page.locator('.tab.active', { hasText: 'Startup Performance' }).waitFor();
    await workbench.page.waitForTimeout(1_000);
    await workbench.press('ControlOrMeta+a', 'ControlOrMeta+c');
    found = activations(await workbench.page.evaluate(() => navigator.clipboard.readText()));
  });
  return found;
};

/** The work that keeps others waiting: reading the code and calling `activate` up to its first wait. */
const blocking = ({ load, call }: Activation): number => load + call;

const starts = 3;

/** A time of ours beside that of VS Code's own small extensions in the same windows, of the median of some starts. */
export const bench: Bench = {
  title: `Activation in the extension host, ${starts} starts`,
  run: async (report) => {
    const times = new Map<string, Activation[]>();
    for (let n = 0; n < starts; n++) {
      for (const activation of await oneStart())
        times.set(activation.extension, [...(times.get(activation.extension) ?? []), activation]);
    }
    const medianOf = (extension: string, of: (activation: Activation) => number): number =>
      median((times.get(extension) ?? []).map(of));
    const builtIn = [...times.keys()].filter((extension) => extension.startsWith('vscode.'));
    const ours = 'interleave.interleave';
    const typical = median(builtIn.map((extension) => medianOf(extension, blocking)));
    for (const extension of [...builtIn].sort((a, b) => medianOf(a, blocking) - medianOf(b, blocking)))
      report(extension, inMs(medianOf(extension, blocking)));
    report(ours, ratio(medianOf(ours, blocking), typical, 'the median of these'));
    report(
      '  its code, and its activate() up to the first wait',
      `${inMs(medianOf(ours, ({ load }) => load))}, ${inMs(medianOf(ours, ({ call }) => call))}`,
    );
    report('  until all is there, waiting included', inMs(medianOf(ours, ({ finish }) => finish)));
  },
};
