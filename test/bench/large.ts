import { cardPage } from '../e2e/cardPage';
import { temporaryFolder } from '../harness/temporary';
import type { Workbench } from '../harness/workbench';
import { type Bench, inMs, median, ratio } from './bench';
import { numberArgument } from './numberArgument';
import { hostMemory, megabytes } from './hostMemory';
import { interleave, settled, withInstalled } from './installed';
import { withClocks, timeToChange } from './painted';

const files = numberArgument('files', 1_000);
const cards = 100;
const quizzes = 7;
const question = '.page.practice .content';

const folderOf = (count: number): string =>
  temporaryFolder(
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `${Math.floor(n / 100)}/${n}.practice.md`,
        cardPage(`Cards of file ${n}`, cards),
      ]),
    ),
  );

interface Times {
  /** From the command to the question, the files being read for it. */
  readonly first: number;
  readonly quiz: number;
  readonly rating: number;
  readonly memory: number;
}

const measure = async (workbench: Workbench): Promise<Times> => {
  const timeToPaint = await withClocks(workbench, [question]);
  await settled(workbench);
  const first = await timeToPaint('Control+Alt+q', question, 180_000);
  // What begins with the first reading has its time.
  await workbench.page.waitForTimeout(5_000);
  const ratings: number[] = [];
  const panel = await workbench.webview('header .crumb');
  for (let n = 0; n < 4; n++) {
    await timeToChange(panel, async () => workbench.press('Space'), '.crumb, footer');
    ratings.push(await timeToChange(panel, async () => workbench.press('3'), '.crumb, footer'));
  }
  await workbench.closeTab();
  const quiz: number[] = [];
  for (let n = 0; n < quizzes; n++) {
    quiz.push(await timeToPaint('Control+Alt+q', question));
    await workbench.page.waitForTimeout(500);
    await workbench.closeTab();
  }
  return { first, quiz: median(quiz), rating: median(ratings), memory: hostMemory(workbench) };
};

const measured = async (count: number): Promise<Times> => {
  let times: Times | undefined;
  await withInstalled([interleave], folderOf(count), async (workbench) => void (times = await measure(workbench)));
  return times!;
};

/** A library as large as any, beside a small one. */
export const bench: Bench = {
  title: `A library of ${files * cards} cards in ${files} files, beside one of ${cards}`,
  run: async (report) => {
    const small = await measured(1);
    const large = await measured(files);
    const beside = (ms: number, to: number): string => ratio(ms, to, `the ${inMs(to)} of the small one`);
    report('the first quiz, with all that is read for it', beside(large.first, small.first));
    report('another quiz, from the key to the question', beside(large.quiz, small.quiz));
    report('a rating, from the key to the next question', beside(large.rating, small.rating));
    report('memory of the extension host', `${megabytes(large.memory)}; with the small one ${megabytes(small.memory)}`);
  },
};
