import { temporaryFolder } from '../harness/temporary';
import { type Bench, inMs, median, ratio } from './bench';
import { control, interleave, settled, withInstalled } from './installed';
import { type TimeToPaint, withClocks } from './painted';

interface Panel {
  readonly key: string;
  readonly shows: string;
}

const question: Panel = { key: 'Control+Alt+q', shows: '.page.practice .content' };
const oneLine: Panel = { key: 'Control+Alt+o', shows: '#control' };
const panels = [question, oneLine];

const starts = 5;
const reopenings = 10;

const timesOf = (): ReadonlyMap<Panel, number[]> => new Map(panels.map((panel) => [panel, []]));

/** From the key to the question in the panel, beside a panel of one line of static HTML in the same window, by turns. */
export const bench: Bench = {
  title: `A panel, from the key to the question; ${starts} first openings and ${reopenings} others`,
  run: async (report) => {
    await withInstalled([interleave, control], temporaryFolder({ 'a.txt': '' }), async (workbench) => {
      const timeToPaint: TimeToPaint = await withClocks(workbench, panels.map(({ shows }) => shows));
      const open = async ({ key, shows }: Panel): Promise<number> => {
        const ms = await timeToPaint(key, shows);
        // What the page loads after its first paint is not to slow the next.
        await workbench.page.waitForTimeout(500);
        await workbench.closeTab();
        return ms;
      };
      const tell = (what: string, times: ReadonlyMap<Panel, readonly number[]>): void => {
        const [ours = NaN, theirs = NaN] = panels.map((panel) => median(times.get(panel) ?? []));
        report(`${what}: the one line`, inMs(theirs));
        report(`${what}: the question`, `${ratio(ours, theirs, 'the one line')}   (goal 1.3)`);
      };

      const first = timesOf();
      for (let n = 0; n < starts; n++) {
        for (const panel of panels) {
          await workbench.reload();
          await settled(workbench);
          first.get(panel)?.push(await open(panel));
        }
      }
      tell('first', first);
      const again = timesOf();
      for (const panel of panels) await open(panel);
      for (let n = 0; n < reopenings; n++) for (const panel of panels) again.get(panel)?.push(await open(panel));
      tell('again', again);
    });
  },
};
