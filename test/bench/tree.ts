import { cardPage } from '../e2e/cardPage';
import { temporaryFolder } from '../harness/temporary';
import { type Bench, inMs, median, ratio } from './bench';
import { interleave, settled, withInstalled } from './installed';
import { timeToChange } from './painted';

const small = { title: 'Small', cards: 50 };
const large = { title: 'Large', cards: 5_000 };
const rounds = 7;

/** From the key that expands a section to its rows, by turns. */
export const bench: Bench = {
  title: `Expanding a section of ${large.cards} exercises in the tree, beside one of ${small.cards}`,
  run: async (report) => {
    const folder = temporaryFolder({ 'small.practice.md': cardPage(small.title, small.cards), 'large.practice.md': cardPage(large.title, large.cards) });
    await withInstalled([interleave], folder, async (workbench) => {
      await settled(workbench);
      await workbench.openView('Practice Sets');
      const rows = '.part.sidebar [role="treeitem"]';
      const expand = async ({ title }: typeof small): Promise<number> => {
        await workbench.treeRow(title).click();
        await workbench.press('ArrowLeft', 'ArrowRight', 'ArrowDown');
        await workbench.page.waitForTimeout(500);
        const ms = await timeToChange(workbench.page, async () => workbench.press('ArrowRight'), rows);
        await workbench.page.waitForTimeout(500);
        // Both levels are shut again, so that each time all rows are asked for anew.
        await workbench.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
        return ms;
      };
      const times = { small: [] as number[], large: [] as number[] };
      for (let n = 0; n < rounds; n++) {
        times.small.push(await expand(small));
        times.large.push(await expand(large));
      }
      report(`${small.cards} exercises`, inMs(median(times.small)));
      report(`${large.cards} exercises`, ratio(median(times.large), median(times.small), 'the small section'));
    });
  },
};
