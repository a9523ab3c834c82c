import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../harness/temporary';
import { webviewFrame } from '../harness/webviewFrame';
import { withWorkbench } from '../harness/workbench';
import type { WorkbenchWindow } from '../harness/workbenchWindow';
import { practise } from './answerByKeys';
import { cardPage, promptsByItem } from './cardPage';
import { type Part, type Running, crashes, startRunning, stopRunning } from './crashes';
import { type ReviewLog, giveReviews } from './giveReviews';
import { assertNoneLost } from './noneLost';
import { storedReviews } from './storedReviews';
import { bundledRows, treeShows } from './treeShows';

/** No limit of a day or of a session shall end the reviewing. */
const settings = { 'interleave.newPerDay': 1000, 'interleave.session.size': 1000 };

/** For a machine that others keep busy: a minute is enough for each test otherwise. */
const patience = 180_000;

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Practises a set until so many reviews were acknowledged. */
const review = async (window: WorkbenchWindow, set: string, count: number): Promise<ReviewLog> => {
  const log: ReviewLog = { rated: [], acknowledged: [] };
  await giveReviews(window, await practise(window, set), log, () => log.acknowledged.length === count);
  return log;
};

describe('two windows', () => {
  const each = 200;

  it(`lose none of the ${each} reviews that each gives while the other does, and show the same counts`, async () => {
    const [left, right] = [cardPage('left', each + 50), cardPage('right', each + 50)];
    const folder = temporaryFolder({ 'left.practice.md': left, 'right.practice.md': right });
    await withWorkbench({ folder, settings }, async (workbench) => {
      const other = await workbench.anotherWindow();
      const windows = [workbench, other];
      await Promise.all(windows.map(async (window) => window.openView('Practice Sets')));
      const [one, two] = await Promise.all([review(workbench, 'left', each), review(other, 'right', each)]);
      const log: ReviewLog = {
        rated: [...one.rated, ...two.rated],
        acknowledged: [...one.acknowledged, ...two.acknowledged],
      };
      assert.equal(log.acknowledged.length, 2 * each);
      assertNoneLost(log, storedReviews(workbench.server), await promptsByItem(left, right));
      await Promise.all(
        windows.map(async (window) => treeShows(window, [...bundledRows, 'left50 new', 'right50 new'])),
      );
    });
  })
    .timeout(patience)
    .retries(0);
});

/** Goes on in the panel that came back, or begins anew where none did: one that was killed too early closes again. */
const openPanel = async (window: WorkbenchWindow, set: string): Promise<Frame> => {
  for (const end = Date.now() + 60_000; Date.now() < end && (await window.page.locator('.tab').count()) > 0;) {
    const frame = await webviewFrame(window.page, 'header .crumb', 500).catch(() => undefined);
    if (frame !== undefined) return frame;
  }
  return practise(window, set);
};

/** Gives reviews until, some time after one was acknowledged, a part is killed. */
const reviewUntilKilled = async (running: Running, part: Part, delay: number, log: ReviewLog): Promise<void> => {
  const frame = await openPanel(running.workbench, 'cards');
  const before = log.acknowledged.length;
  let isKilled = false;
  let isOver = false;
  const reviewing = giveReviews(running.workbench, frame, log, () => isOver).catch((error: unknown) => {
    if (!isKilled) throw error;
  });
  for (const end = Date.now() + 30_000; log.acknowledged.length === before && Date.now() < end;) await pause(10);
  await pause(delay);
  isKilled = true;
  await crashes[part].kill(running);
  // A screen may still be on its way; what it acknowledges counts.
  await pause(200);
  isOver = true;
  await reviewing;
};

/**
 * Gives reviews in a VS Code of its own, whose parts are killed one after the other, and compares what
 * is stored in the end.
 */
const reviewThroughKills = async (parts: readonly Part[]): Promise<void> => {
  const cards = 20 * parts.length + 100;
  const page = cardPage('cards', cards);
  const log: ReviewLog = { rated: [], acknowledged: [] };
  const told: string[] = [];
  let running = await startRunning({ folder: temporaryFolder({ 'cards.practice.md': page }), settings });
  try {
    for (const part of parts) {
      const delay = Math.round(800 * Math.random());
      told.push(`${part} killed after ${delay} ms`);
      await reviewUntilKilled(running, part, delay, log);
      told.push(`${log.acknowledged.length} of ${log.rated.length} reviews acknowledged`);
      running = await crashes[part].recover(running);
    }
    const stored = storedReviews(running.server);
    assert.ok(log.acknowledged.length >= parts.length);
    assertNoneLost(log, stored, await promptsByItem(page));
    await running.workbench.openView('Practice Sets');
    const reviewed = new Set(stored.map(({ item }) => item)).size;
    await treeShows(running.workbench, [...bundledRows, `cards${cards - reviewed} new`]);
    console.log(
      `${parts.length} kills: ${log.acknowledged.length} of ${log.rated.length} reviews acknowledged, ${stored.length} stored`,
    );
  } catch (error) {
    throw new Error(`Failed after: ${told.join(', ')}.`, { cause: error });
  } finally {
    await stopRunning(running);
  }
};

const rare: readonly Part[] = ['browser', 'server'];

/** Which parts are killed in one of two VS Codes: of four an extension host three times. */
const partsToKill = (count: number, which: number): readonly Part[] =>
  Array.from({ length: count }, (_, n) => (n % 4 < 3 ? 'extension host' : rare[((n >> 2) + which) % 2]!));

describe('a VS Code that is killed', () => {
  const each = Math.ceil(Number(process.env.INTERLEAVE_KILLS ?? 8) / 2);

  it(`loses no acknowledged review in ${2 * each} kills, beside another: of its extension host, its browser and its server`, async () => {
    const both = await Promise.allSettled([0, 1].map(async (which) => reviewThroughKills(partsToKill(each, which))));
    for (const outcome of both) if (outcome.status === 'rejected') throw outcome.reason;
  })
    .timeout(patience + each * 15_000)
    .retries(0);
});
