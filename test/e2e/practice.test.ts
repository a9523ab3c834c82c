import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { type Seen, answerByKeys, answerFirstOf, changed, seen } from './answerByKeys';
import { cardPage } from './cardPage';
import { bundledRows, treeShows } from './treeShows';

/** Answers until the summary is shown; tells which kinds were met. */
const answerAll = async (workbench: Workbench): Promise<{ kinds: Set<string>; summary: Seen }> => {
  const frame = await workbench.webview('header .crumb');
  const kinds = new Set<string>();
  const attempts = new Map<string, number>();
  let now = await seen(frame);
  for (let turn = 0; now.kind !== 'Summary'; turn++) {
    assert.ok(turn < 150, 'the session does not end');
    kinds.add(now.kind);
    const attempt = attempts.get(now.prompt) ?? 0;
    attempts.set(now.prompt, attempt + 1);
    await answerByKeys(workbench, frame, now, attempt);
    now = await changed(frame, now);
  }
  return { kinds, summary: now };
};

describe('practising', () => {
  it('a quick quiz asks every kind, is answered by keys alone, and its progress is there after a reload', () =>
    withWorkbench({ settings: { 'interleave.quickQuiz.size': 50, 'interleave.newPerDay': 100 } }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await treeShows(workbench, bundledRows);
      await workbench.runCommand('Interleave: Quick Quiz');
      const { kinds, summary } = await answerAll(workbench);
      assert.deepEqual([...kinds].sort(), ['Choice', 'Classification', 'Cloze', 'Flashcard', 'Matching', 'Self-check']);
      assert.match(summary.prompt, /^\d+ exercises, 44 items: \d+ right$/u);
      const after = ['Welcome to Interleave', 'Multimodal agents in production'];
      await treeShows(workbench, after);
      await workbench.reload();
      await workbench.openView('Practice Sets');
      await treeShows(workbench, after);
    }));

  it('a reload brings the panel back with the half-given answer', () =>
    withWorkbench({ folder: temporaryFolder() }, async (workbench) => {
      await workbench.runCommand('Interleave: Practise Set…');
      await workbench.quickPick('Welcome to Interleave');
      const frame = await workbench.webview('header .crumb');
      for (let now = await seen(frame); now.kind !== 'Matching'; ) {
        await answerByKeys(workbench, frame, now, 0);
        now = await changed(frame, now);
      }
      await workbench.press('a', '2');
      await frame.getByText('1 of 4 paired').waitFor();
      await workbench.reload();
      const again = await workbench.webview('header .crumb');
      await again.getByText('1 of 4 paired').waitFor();
      assert.equal((await seen(again)).kind, 'Matching');
    }));

  it('undo brings the exercise and its counts back', () =>
    withWorkbench({}, async (workbench) => {
      await workbench.openView('Practice Sets');
      await workbench.runCommand('Interleave: Quick Quiz');
      const frame = await workbench.webview('header .crumb');
      const first = await seen(frame);
      await answerByKeys(workbench, frame, first, 0);
      const second = await changed(frame, first);
      assert.notEqual(second.prompt, first.prompt);
      await workbench.press('u');
      assert.deepEqual(await changed(frame, second), first);
      await treeShows(workbench, bundledRows);
    }));

  it('undo goes back from the summary, too', () =>
    withWorkbench({ folder: temporaryFolder({ 'cards.practice.md': cardPage('cards', 1) }) }, async (workbench) => {
      const { frame, first, next: summary } = await answerFirstOf(workbench, 'cards');
      assert.equal(summary.kind, 'Summary');
      await treeShows(workbench, [...bundledRows, 'cards']);
      await workbench.press('u');
      assert.deepEqual(await changed(frame, summary), first);
      await treeShows(workbench, [...bundledRows, 'cardsnew']);
    }));

  it('e opens the source at the line of the exercise', () =>
    withWorkbench({}, async (workbench) => {
      await workbench.runCommand('Interleave: Quick Quiz');
      const frame = await workbench.webview('header .crumb');
      await seen(frame);
      await workbench.press('e');
      await workbench.page.locator('.tab.active[data-resource-name="multimodal-agents-in-production.md"]').waitFor();
      assert.ok(((await workbench.activeEditor()).line ?? 0) > 1);
    }));

  it('an edit of a card does not cost its history', async () => {
    const card = (front: string) => `---\ntitle: Git\n---\n\n## Flashcards\n\n**Q: ${front}**\nA: A pointer to a commit.\n`;
    await withWorkbench({ folder: temporaryFolder({ 'git.practice.md': card('What is a brnach in git?') }) }, async (workbench) => {
      await answerFirstOf(workbench, 'Git');
      await treeShows(workbench, [...bundledRows, 'Git']);
      await workbench.openFile('git.practice.md');
      await workbench.replaceText(card('What is a branch in git?'));
      await workbench.press('ControlOrMeta+s');
      await workbench.treeRow('Git').click();
      await workbench.treeRow('Flashcards').click();
      await workbench.treeRow('What is a branch in git?').waitFor();
      await treeShows(workbench, [...bundledRows, 'Git', 'Flashcards', 'What is a branch in git?']);
    });
  });

  it('what is suspended in the panel is not asked, until it is taken back', () =>
    withWorkbench({ folder: temporaryFolder() }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await workbench.runCommand('Interleave: Quick Quiz');
      const frame = await workbench.webview('header .crumb');
      const first = await seen(frame);
      await workbench.press('s');
      const second = await changed(frame, first);
      assert.notEqual(second.prompt, first.prompt);
      await treeShows(workbench, ['Welcome to Interleave17 new', 'Multimodal agents in production26 new']);
      await workbench.press('u');
      assert.equal((await changed(frame, second)).prompt, first.prompt);
      await treeShows(workbench, bundledRows);
    }));
});
