import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { makeLine, stampEvent } from '../../src/core/history/eventLine';
import { itemId } from '../../src/core/exercise/identity';
import { leechLapses } from '../../src/core/history/itemState';
import type { Review } from '../../src/core/history/review';
import type { Rating } from '../../src/core/history/rating';
import { startServer } from '../harness/server';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { answerFirstOf } from './answerByKeys';
import { cardPage } from './cardPage';
import { type ReviewLog, giveReviews } from './giveReviews';
import { bundledRows, treeShows } from './treeShows';

/** Exports into the file of the folder that the dialog proposes. */
const exported = async (workbench: Workbench, folder: string): Promise<string> => {
  const file = join(folder, 'practice-history.jsonl');
  await workbench.runCommand('Interleave: Export History…');
  await workbench.enterFile(file);
  for (const end = Date.now() + 10_000; !existsSync(file) && Date.now() < end;) await workbench.page.waitForTimeout(50);
  return readFileSync(file, 'utf8');
};

const importFrom = async (workbench: Workbench, file: string): Promise<void> => {
  await workbench.runCommand('Interleave: Import History…');
  await workbench.enterFile(file);
};

/** Waits until a notification says this. */
const notified = async (workbench: Workbench, message: string): Promise<void> => {
  const bell = workbench.page.locator('.statusbar-item[id="status.notifications"]');
  await bell.click();
  await workbench.page.locator('.notifications-center').getByText(message).waitFor();
  await bell.click();
  await workbench.page.locator('.notifications-center').waitFor({ state: 'hidden' });
};

describe('the history', () => {
  it('is the same in a fresh VS Code after Export History… and Import History…, however often', async () => {
    const pages = { 'cards.practice.md': cardPage('cards', 20) };
    const [first, second] = [temporaryFolder(pages), temporaryFolder(pages)];
    const rows = [...bundledRows, 'cards15 new'];
    let history = '';
    await withWorkbench({ folder: first }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await workbench.runAndPick('Interleave: Practise Set…', 'cards');
      const log: ReviewLog = { rated: [], acknowledged: [] };
      await giveReviews(workbench, await workbench.webview('header .crumb'), log, () => log.acknowledged.length === 5);
      await treeShows(workbench, rows);
      history = await exported(workbench, first);
    });
    assert.equal(history.trim().split('\n').length, 5);
    writeFileSync(join(second, 'before.jsonl'), history);
    await withWorkbench({ folder: second }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await treeShows(workbench, [...bundledRows, 'cards20 new']);
      for (const told of ['5 events were taken in.', 'The history holds nothing new.']) {
        await importFrom(workbench, join(second, 'before.jsonl'));
        await notified(workbench, told);
        await treeShows(workbench, rows);
      }
      const lines = (await exported(workbench, second)).split('\n');
      assert.equal(lines.filter((line) => !line.includes('"type":"import"')).join('\n'), history);
      assert.equal(lines.filter((line) => line.includes('"type":"import"')).length, 1);
    });
  });

  it('of a card that was forgotten eight times makes it a leech, which the tree shows alone', async () => {
    const day = 86_400_000;
    const first = Date.now() - 100 * day;
    const reviewOn = (days: number, rating: Rating): Review => ({
      ...{ type: 'review', id: `review ${days}`, t: first + days * day, item: itemId('flashcard', 'What is cards 1?') },
      ...{ kind: 'flashcard', rating, ms: 1000, retention: 0.9 },
    });
    const reviews = Array.from({ length: leechLapses }, (_, n) => [reviewOn(4 * n, 4), reviewOn(4 * n + 2, 1)]).flat();
    const lines = reviews.map(
      (event, seq) => `${makeLine(stampEvent(event, { device: 'test', session: 'test', seq }))}\n`,
    );
    const folder = temporaryFolder({ 'cards.practice.md': cardPage('cards', 3), 'history.jsonl': lines.join('') });
    await withWorkbench({ folder }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await importFrom(workbench, join(folder, 'history.jsonl'));
      await treeShows(workbench, [...bundledRows, 'cards1 due · 2 new']);
      await workbench.treeRow('cards').click();
      await workbench.treeRow('Flashcards').click();
      const all = [
        ...bundledRows,
        'cards1 due · 2 new',
        'Flashcards1 due · 2 new',
        'What is cards 0?new',
        'What is cards 1?leech · due',
        'What is cards 2?new',
      ];
      await treeShows(workbench, all);
      await workbench.runCommand('Interleave: Show Leeches Only');
      await treeShows(workbench, ['cards1 due · 2 new', 'Flashcards1 due · 2 new', 'What is cards 1?leech · due']);
      await workbench.runCommand('Interleave: Show All');
      await treeShows(workbench, all);
    });
  });

  it('stays with a card that was edited while VS Code was closed', async () => {
    const card = (front: string): string =>
      `---\ntitle: Git\n---\n\n## Flashcards\n\n**Q: ${front}**\nA: A pointer to a commit.\n`;
    const folder = temporaryFolder({ 'git.practice.md': card('What is a brnach in git?') });
    const server = await startServer();
    const { data, port } = server;
    const remembered = join(data, 'data', 'User', 'globalStorage', 'interleave.interleave', 'remembered');
    let profile = '';
    await withWorkbench({ folder, server }, async (workbench) => {
      ({ profile } = workbench.browser);
      await answerFirstOf(workbench, 'Git');
      await treeShows(workbench, [...bundledRows, 'Git']);
      for (
        const end = Date.now() + 5_000;
        !(existsSync(remembered) && readdirSync(remembered).length > 0) && Date.now() < end;
      )
        await workbench.page.waitForTimeout(50);
      await workbench.runCommand('View: Close Editor');
    });
    await server.stop();
    writeFileSync(join(folder, 'git.practice.md'), card('What is a branch in git?'));
    const again = await startServer({ data, port });
    try {
      await withWorkbench({ folder, server: again, profile }, async (workbench) => {
        await workbench.openView('Practice Sets');
        await treeShows(workbench, [...bundledRows, 'Git']);
        await workbench.treeRow('Git').click();
        await workbench.treeRow('Flashcards').click();
        await treeShows(workbench, [...bundledRows, 'Git', 'Flashcards', 'What is a branch in git?']);
      });
    } finally {
      await again.stop();
    }
  });
});
