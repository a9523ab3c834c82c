import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Frame, Page } from 'playwright-core';
import { parseLines } from '../../src/core/history/eventLine';
import type { Review, Stored } from '../../src/core/history/review';
import { type Browser, launchBrowser } from '../harness/browser';
import { type Server, startServer } from '../harness/server';
import { type ServedExtension, serveExtension } from '../harness/serveExtension';
import { openWeb, webFlags } from '../harness/webWorkbench';
import { WorkbenchWindow } from '../harness/workbenchWindow';
import { cardPage, promptsByItem } from './cardPage';
import { type ReviewLog, giveReviews } from './giveReviews';
import { assertNoneLost } from './noneLost';
import { treeShows } from './treeShows';

/** No limit of a day or of a session shall end the reviewing. */
const settings = { 'interleave.newPerDay': 1000, 'interleave.session.size': 1000 };

const count = 300;
const cards = cardPage('cards', count);

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the browser's database holds of the events, as text. */
const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await done(indexedDB.open('vscode-web-db'));
    const store = database.transaction('vscode-userdata-store').objectStore('vscode-userdata-store');
    const [names, contents] = await Promise.all([
      done(store.getAllKeys()),
      done(store.getAll() as IDBRequest<Uint8Array[]>),
    ]);
    database.close();
    const isEvents = (name: unknown): boolean =>
      typeof name === 'string' && /interleave\.interleave\/events\/.*\.jsonl$/u.test(name);
    return contents
      .filter((_, at) => isEvents(names[at]))
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('');
  });

const storedReviews = async (page: Page): Promise<readonly Stored<Review>[]> =>
  parseLines(await storedText(page)).lines.flatMap(({ event }) => (event?.type === 'review' ? [event] : []));

describe('VS Code in a browser, without a server', () => {
  let server: Server;
  let extension: ServedExtension;
  let browser: Browser;
  before(async () => {
    server = await startServer();
    extension = await serveExtension({ '/content/welcome.md': cards });
    browser = await launchBrowser({ flags: webFlags });
  });
  after(async () => {
    await browser.close();
    await extension.close();
    await server.stop();
  });

  const open = async (page: Page): Promise<WorkbenchWindow> => {
    await openWeb(page, { port: server.port, extension: extension.port, folder: 'tmp:/workspace', settings });
    const window = new WorkbenchWindow(page);
    await window.restored();
    return window;
  };
  const tab = async (): Promise<WorkbenchWindow> => open(await browser.context.newPage());

  const practise = async (window: WorkbenchWindow): Promise<Frame> => {
    await window.runAndPick('Interleave: Practise Set…', 'cards');
    return window.webview('header .crumb').catch(async (error: unknown) => {
      throw new Error(
        `Seen at that moment: ${await window.screenshot(`failed-${String(Date.now())}`)}; console: ${window.console.join('\n')}`,
        { cause: error },
      );
    });
  };

  /** Practises until, after some reviews, the tab or the browser is gone. */
  const reviewUntilGone = async (log: ReviewLog, end: (window: WorkbenchWindow) => Promise<void>): Promise<void> => {
    const window = await tab();
    const enough = log.acknowledged.length + 3;
    let isGone = false;
    const reviewing = practise(window)
      .then(async (frame) => giveReviews(window, frame, log, () => isGone))
      .catch((error: unknown) => {
        if (!isGone) throw error;
      });
    for (const limit = Date.now() + 30_000; log.acknowledged.length < enough && Date.now() < limit;) await pause(20);
    await pause(100 * Math.random());
    isGone = true;
    await end(window);
    await reviewing;
  };
  const closeTab = async ({ page }: WorkbenchWindow): Promise<void> => page.close();
  const killBrowser = async (): Promise<void> => {
    await browser.kill();
    browser = await launchBrowser({ profile: browser.profile, flags: webFlags });
  };

  it('keeps every acknowledged review: of two tabs, of one that is closed, of a browser that is killed', async () => {
    const tabs = [await tab(), await tab()];
    // One after the other: of two webviews that start at the same moment, VS Code sometimes leaves one empty.
    const frames: Frame[] = [];
    for (const window of tabs) frames.push(await practise(window));
    const each = await Promise.all(
      frames.map(async (frame, at): Promise<ReviewLog> => {
        const log: ReviewLog = { rated: [], acknowledged: [] };
        await giveReviews(tabs[at]!, frame, log, () => log.acknowledged.length === 8);
        return log;
      }),
    );
    const log: ReviewLog = {
      rated: each.flatMap(({ rated }) => rated),
      acknowledged: each.flatMap(({ acknowledged }) => acknowledged),
    };
    for (const end of [closeTab, killBrowser, killBrowser]) await reviewUntilGone(log, end);

    const window = await tab();
    const stored = await storedReviews(window.page);
    assert.ok(log.acknowledged.length >= 2 * 8 + 3 * 3, `${log.acknowledged.length} acknowledged`);
    assertNoneLost(log, stored, await promptsByItem(cards));
    await window.openView('Practice Sets');
    const reviewed = new Set(stored.map(({ item }) => item)).size;
    await treeShows(window, [`cards${count - reviewed} new`, 'Multimodal agents in production27 new']);
  }).retries(0);
});
