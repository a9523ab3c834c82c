import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cardPage } from '../e2e/cardPage';
import { temporaryFolder } from '../harness/temporary';
import type { Workbench } from '../harness/workbench';
import { type Bench, inMs, median, ratio } from './bench';
import { numberArgument } from './numberArgument';
import { control, interleave, settled, withInstalled } from './installed';
import { type TimeToPaint, withClocks } from './painted';

interface Panel {
  readonly what: string;
  readonly key: string;
  readonly shows: string;
}

const files = numberArgument('files', 0);
const cards = 10;

const folder = (): string =>
  temporaryFolder({
    'a.txt': '',
    ...Object.fromEntries(
      Array.from({ length: files }, (_, n) => [
        `${Math.floor(n / 100)}/${n}.practice.md`,
        cardPage(`Cards of file ${n}`, cards),
      ]),
    ),
  });

const asked = { key: 'Control+Alt+q', shows: '.page.practice .content' };
/** As in the first window on a workspace ever. */
const unknown: Panel = { what: 'the question, where nothing is remembered of the library', ...asked };
const oneLine: Panel = { what: 'the one line', key: 'Control+Alt+o', shows: '#control' };
const question: Panel = { what: 'the question', ...asked };

const forget = async ({ server }: Workbench): Promise<void> =>
  rm(join(server.data, 'data', 'User', 'globalStorage', 'interleave.interleave', 'library'), {
    recursive: true,
    force: true,
  });
/** What was read is remembered once it is at rest, in ms. */
const remembered = 8_000;

const starts = 5;
const reopenings = 10;

const timesOf = (...panels: readonly Panel[]): ReadonlyMap<Panel, number[]> =>
  new Map(panels.map((panel) => [panel, []]));

/**
 * From the key to the question in the panel, beside a panel of one line of static HTML in the same window, by turns.
 */
export const bench: Bench = {
  title: `A panel, from the key to the question; ${starts} first openings and ${reopenings} others`,
  run: async (report) => {
    await withInstalled([interleave, control], folder(), async (workbench) => {
      const timeToPaint: TimeToPaint = await withClocks(workbench, [question.shows, oneLine.shows]);
      const open = async (panel: Panel): Promise<number> => {
        const ms = await timeToPaint(panel.key, panel.shows, 60_000);
        // What the page loads after its first paint is not to slow the next.
        await workbench.page.waitForTimeout(panel === unknown ? remembered : 500);
        await workbench.closeTab();
        return ms;
      };
      const tell = (what: string, times: ReadonlyMap<Panel, readonly number[]>): void => {
        const theirs = median(times.get(oneLine) ?? []);
        for (const [panel, ours] of times)
          report(
            `${what}: ${panel.what}`,
            panel === oneLine ? inMs(theirs) : ratio(median(ours), theirs, oneLine.what),
          );
      };

      const first = timesOf(unknown, oneLine, question);
      for (let n = 0; n < starts; n++) {
        for (const panel of first.keys()) {
          if (panel === unknown) await forget(workbench);
          await workbench.reload();
          await settled(workbench);
          first.get(panel)?.push(await open(panel));
        }
      }
      tell('first', first);
      const again = timesOf(oneLine, question);
      for (const panel of again.keys()) await open(panel);
      for (let n = 0; n < reopenings; n++) for (const panel of again.keys()) again.get(panel)?.push(await open(panel));
      tell('again', again);
    });
  },
};
