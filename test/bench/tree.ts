import { cardPage } from '../e2e/cardPage';
import { temporaryFolder } from '../harness/temporary';
import { type Bench, inMs, median, ratio } from './bench';
import { interleave, settled, withInstalled } from './installed';
import { timeToChange } from './painted';

const small = { name: 'Small', cards: 50 };
const large = { name: 'Large', cards: 5_000 };
const sets = 5;

/** Each is expanded once, since the tree keeps the rows that it has asked for. */
const pagesOf = ({ name, cards }: typeof small): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: sets }, (_, n) => [`${name}${n}.practice.md`, cardPage(`${name} ${n}`, cards)]),
  );

/** From the key that expands a section to its rows, by turns. */
export const bench: Bench = {
  title: `Expanding a section of ${large.cards} exercises in the tree, beside one of ${small.cards}; ${sets} of each`,
  run: async (report) => {
    await withInstalled([interleave], temporaryFolder({ ...pagesOf(small), ...pagesOf(large) }), async (workbench) => {
      await settled(workbench);
      await workbench.openView('Practice Sets');
      const expand = async (title: string): Promise<number> => {
        const section = workbench.treeRow('Flashcards');
        await workbench.treeRow(title).click();
        await section.waitFor();
        await workbench.press('ArrowDown');
        const ms = await timeToChange(
          workbench.page,
          async () => workbench.press('ArrowRight'),
          '.part.sidebar [role="treeitem"]',
        );
        await workbench.page.waitForTimeout(1_000);
        await workbench.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
        await section.waitFor({ state: 'detached' });
        return ms;
      };
      const times = { small: [] as number[], large: [] as number[] };
      for (let n = 0; n < sets; n++) {
        times.small.push(await expand(`${small.name} ${n}`));
        times.large.push(await expand(`${large.name} ${n}`));
      }
      report(`${small.cards} exercises`, inMs(median(times.small)));
      report(`${large.cards} exercises`, ratio(median(times.large), median(times.small), 'the small section'));
    });
  },
};
