import { cardPage } from '../e2e/cardPage';
import { temporaryFolder } from '../harness/temporary';
import { type Bench, inMs, median, ratio } from './bench';
import { control, interleave, settled, withInstalled } from './installed';
import { timeToChange } from './painted';

const answers = 9;

/** What of the panel changes with each screen: how far it is, and the buttons below. */
const screen = '.crumb, footer';

/** From the key to the next screen, beside a message that the control's page sends to its extension and gets back. */
export const bench: Bench = {
  title: `From the key to the next screen, ${answers} cards`,
  run: async (report) => {
    await withInstalled(
      [interleave, control],
      temporaryFolder({ 'cards.practice.md': cardPage('Cards', answers + 1) }),
      async (workbench) => {
        await settled(workbench);
        await workbench.press('Control+Alt+o');
        const line = await workbench.webview('#control');
        await line.locator('#control').click();
        const trips: number[] = [];
        for (let n = 0; n < 2 * answers; n++)
          trips.push(await timeToChange(line, async () => workbench.press('x'), '#control'));
        await workbench.closeTab();

        await workbench.runAndPick('Interleave: Practise Set…', 'Cards');
        const panel = await workbench.webview('header .crumb');
        await workbench.page.waitForTimeout(1_000);
        const reveals: number[] = [];
        const ratings: number[] = [];
        for (let n = 0; n < answers; n++) {
          reveals.push(await timeToChange(panel, async () => workbench.press('Space'), screen));
          ratings.push(await timeToChange(panel, async () => workbench.press('3'), screen));
        }
        const trip = median(trips);
        report('a message there and back', inMs(trip));
        report('the answer of a card, nothing recorded', ratio(median(reveals), trip, 'the message'));
        report('a rating, recorded on the disk, and the next question', ratio(median(ratings), trip, 'the message'));
      },
    );
  },
};
