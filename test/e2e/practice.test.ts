import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sharedWorkbench } from '../harness/sharedWorkbench';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { type Seen, answerByKeys, answerFirstOf, changed, practise, seen } from './answerByKeys';
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

const matchingPage = `---
title: Vessels
---

## Match the vessel to what drives it

| Vessel | Drive |
| --- | --- |
| A. Ketch | 1. Steam |
| B. Tug | 2. Wind |

<details>
<summary>Show answer</summary>

- A -> 2: It has sails.
- B -> 1: It once had a chimney.

</details>
`;

describe('in practice,', () => {
  it('a quick quiz asks every kind, is answered by keys alone, and its progress is there after a reload', () =>
    withWorkbench({ settings: { 'interleave.quickQuiz.size': 50, 'interleave.newPerDay': 100 } }, async (workbench) => {
      await workbench.openView('Practice Sets');
      await treeShows(workbench, bundledRows);
      await workbench.runCommand('Interleave: Quick Quiz');
      const { kinds, summary } = await answerAll(workbench);
      assert.deepEqual([...kinds].sort(), [
        'Choice',
        'Classification',
        'Cloze',
        'Flashcard',
        'Matching',
        'Ordering',
        'Self-check',
      ]);
      assert.match(summary.prompt, /^\d+ exercises, 45 items: \d+ right$/u);
      const after = ['Welcome to Interleave', 'Multimodal agents in production'];
      await treeShows(workbench, after);
      await workbench.reload();
      await workbench.openView('Practice Sets');
      await treeShows(workbench, after);
    }));
});

const gitCard = (front: string): string =>
  `---\ntitle: Git\n---\n\n## Flashcards\n\n**Q: ${front}**\nA: A pointer to a commit.\n`;

describe('the practice panel', () => {
  const opened = sharedWorkbench(() => ({
    folder: temporaryFolder({
      'cards.practice.md': cardPage('cards', 1),
      'git.practice.md': gitCard('What is a brnach in git?'),
      'vessels.practice.md': matchingPage,
    }),
  }));
  const shows = async (...changed: readonly string[]): Promise<void> => {
    const rows = [...bundledRows, 'cardsnew', 'Gitnew', 'Vessels2 new'];
    const name = (row: string): string => row.replace(/(?:\d+ )?new$/u, '');
    await treeShows(
      opened(),
      rows.map((row) => changed.find((other) => name(other) === name(row)) ?? row),
    );
  };

  it('takes an answer back at u, and the exercise and its counts return', async () => {
    const workbench = opened();
    const { frame, first, next } = await answerFirstOf(workbench, 'Multimodal agents in production');
    assert.notEqual(next.prompt, first.prompt);
    await workbench.press('u');
    assert.deepEqual(await changed(frame, next), first);
    await shows();
  });

  it('takes it back from the summary, too', async () => {
    const workbench = opened();
    const { frame, first, next: summary } = await answerFirstOf(workbench, 'cards');
    assert.equal(summary.kind, 'Summary');
    await shows('cards');
    await workbench.press('u');
    assert.deepEqual(await changed(frame, summary), first);
    await shows();
  });

  it('does not ask what is suspended, until that is taken back', async () => {
    const workbench = opened();
    const frame = await practise(workbench, 'Multimodal agents in production');
    const first = await seen(frame);
    await workbench.press('s');
    const second = await changed(frame, first);
    assert.notEqual(second.prompt, first.prompt);
    await shows('Multimodal agents in production26 new');
    await workbench.press('u');
    assert.equal((await changed(frame, second)).prompt, first.prompt);
    await shows();
  });

  it('comes back from behind another editor as it was left, not as it began', async () => {
    const workbench = opened();
    const { next } = await answerFirstOf(workbench, 'Multimodal agents in production');
    await workbench.openFile('git.practice.md');
    await workbench.page.locator('.tab', { hasText: 'Multimodal agents in production' }).click();
    assert.deepEqual(await seen(await workbench.webview('header .crumb')), next);
    await workbench.press('u');
    await shows();
  });

  it('opens the source at the line of the exercise at e', async () => {
    const workbench = opened();
    await seen(await practise(workbench, 'Multimodal agents in production'));
    await workbench.press('e');
    await workbench.page.locator('.tab.active[data-resource-name="multimodal-agents-in-production.md"]').waitFor();
    await workbench.page.locator('.part.statusbar .statusbar-item', { hasText: /^Ln (?!1,)\d+/u }).waitFor();
  });

  it('finds the history of a card that was edited', async () => {
    const workbench = opened();
    await answerFirstOf(workbench, 'Git');
    await shows('Git');
    await workbench.openFile('git.practice.md');
    await workbench.replaceText(gitCard('What is a branch in git?'));
    await workbench.press('ControlOrMeta+s');
    await workbench.treeRow('Git').click();
    await workbench.treeRow('Flashcards').click();
    await workbench.treeRow('What is a branch in git?').waitFor();
    await treeShows(workbench, [
      ...bundledRows,
      'cardsnew',
      'Git',
      'Flashcards',
      'What is a branch in git?',
      'Vessels2 new',
    ]);
  });

  it('is back after a reload with the half-given answer', async () => {
    const workbench = opened();
    const frame = await practise(workbench, 'Vessels');
    await frame.getByText('0 of 2 paired').waitFor();
    await workbench.press('a', '2');
    await frame.getByText('1 of 2 paired').waitFor();
    await workbench.reload();
    await (await workbench.webview('header .crumb')).getByText('1 of 2 paired').waitFor();
  });
});
