import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { answerByKeys, changed, seen } from './answerByKeys';

const task = (label: string, command: string) => ({
  label,
  type: 'shell',
  command,
  problemMatcher: [],
  presentation: { reveal: 'silent' },
});

const folder = (): string =>
  temporaryFolder({
    'notes.txt': 'one\ntwo\nthree\n',
    'app.js': 'let n = 0;\nn++;\nn++;\n',
    'cards.practice.md': `---\ntitle: Cards\n---\n\n## Flashcards\n\n${['one', 'two', 'three'].map((n) => `**Q: What is ${n}?**\nA: ${n}.\n`).join('\n')}`,
    '.vscode/tasks.json': JSON.stringify({
      version: '2.0.0',
      tasks: [
        task('build', 'sleep 15; echo 3 tests failed; exit 3'),
        task('short', 'sleep 2'),
        task('five', 'sleep 5'),
      ],
    }),
    '.vscode/launch.json': JSON.stringify({
      version: '0.2.0',
      configurations: [
        { type: 'node', request: 'launch', name: 'App', program: '${workspaceFolder}/app.js', stopOnEntry: true },
      ],
    }),
  });

/** For a machine that others keep busy: half a minute is enough for each test otherwise. */
const patience = 120_000;

const settings = { 'interleave.gaps.pause': 0 };

const runTask = async (workbench: Workbench, label: string): Promise<void> => {
  await workbench.runAndPick('Tasks: Run Task', label);
};

const sign = (workbench: Workbench) =>
  workbench.page
    .locator('.part.statusbar .statusbar-item')
    .filter({ has: workbench.page.locator('.codicon-mortar-board') });

/** What the sign says while something happens, each text once. */
const signsDuring = async (workbench: Workbench, ms: number): Promise<Set<string>> => {
  const texts = new Set<string>();
  for (const end = Date.now() + ms; Date.now() < end; texts.add((await sign(workbench).innerText()).trim()))
    await workbench.page.waitForTimeout(100);
  return texts;
};

const panels = (workbench: Workbench) => workbench.page.locator('.tab', { hasText: 'Quick quiz' });

/** Opens a file and goes on when its editor has the focus. */
const openFile = async (workbench: Workbench, name: string): Promise<void> => {
  await workbench.openFile(name);
  await editor(workbench, name).and(workbench.page.locator('.focused')).waitFor();
};

const editor = (workbench: Workbench, name: string) => workbench.page.locator(`.monaco-editor[data-uri$="${name}"]`);

const textOf = async (workbench: Workbench, name: string): Promise<string> =>
  (await editor(workbench, name).locator('.view-line').allInnerTexts()).join('\n');

/** A shell that is ready for a command, and knows when it ends. */
const openTerminal = async (workbench: Workbench): Promise<void> => {
  await workbench.runCommand('Terminal: Create New Terminal');
  await workbench.page.locator('.terminal.xterm.focus').waitFor();
  await workbench.page.waitForTimeout(2_500);
};

/** Answers a flashcard without a panel. */
const askInList = async (workbench: Workbench): Promise<void> => {
  const list = workbench.page.locator('.quick-input-widget:visible');
  await workbench.press('ControlOrMeta+Alt+a');
  await list.getByText('What is one?').waitFor();
  await workbench.press('Enter');
  await list.getByText('one.', { exact: true }).waitFor();
  await workbench.press('Enter');
  await list.getByText('What is two?').waitFor();
  await workbench.press('Escape');
};

describe('a gap', () => {
  it('is offered while a task goes on, is filled by keys, tells how the task ended, and leads back to the cursor', () =>
    withWorkbench({ folder: folder(), settings }, async (workbench) => {
      await openFile(workbench, 'notes.txt');
      await workbench.press('ArrowDown', 'End');
      await runTask(workbench, 'short');
      assert.deepEqual(
        [...(await signsDuring(workbench, 3_500))].filter((text) => text.includes('running')),
        [],
      );

      await runTask(workbench, 'build');
      await sign(workbench).getByText('build running · practise 2').waitFor();
      assert.equal(await panels(workbench).count(), 0);
      await workbench.press('ControlOrMeta+Alt+q');
      const frame = await workbench.webview('header .crumb');
      await frame.locator('.gap', { hasText: /build\s+0:\d\d/u }).waitFor();
      const first = await seen(frame);
      assert.equal(first.kind, 'Flashcard');
      await answerByKeys(workbench, frame, first, 0);
      await changed(frame, first);
      await frame.locator('.gap', { hasText: '3 tests failed, exit code 3, after 1' }).waitFor();
      assert.match(await frame.locator('[role=status]').innerText(), /build: 3 tests failed, exit code 3/u);
      await workbench.press('Enter');
      await panels(workbench).waitFor({ state: 'detached' });
      await workbench.page.keyboard.type('!');
      await workbench.page.locator('.statusbar-item', { hasText: 'Ln 2, Col 5' }).waitFor();
      assert.match(await textOf(workbench, 'notes.txt'), /two!/u);

      // The question that was left is there again in the next gap.
      await runTask(workbench, 'build');
      await sign(workbench).getByText('build running').waitFor();
      await workbench.press('ControlOrMeta+Alt+q');
      const again = await workbench.webview('header .crumb');
      assert.equal((await seen(again)).place, '2 of 2');
    })).timeout(patience);

  it('opens beside where that is wished: not while the person types or stands in a debugger, where a list still asks, and never with the focus', () =>
    withWorkbench(
      {
        folder: folder(),
        settings: {
          ...settings,
          'interleave.gaps.mode': 'open',
          'interleave.gaps.after': 1,
          'interleave.gaps.debug': false,
        },
      },
      async (workbench) => {
        await openFile(workbench, 'notes.txt');
        await openTerminal(workbench);
        await workbench.page.keyboard.type('sleep 9; false\n');
        await workbench.press('ControlOrMeta+1', 'ControlOrMeta+Home');
        for (const letter of 'typing') {
          await workbench.page.keyboard.type(letter);
          await workbench.page.waitForTimeout(500);
          assert.equal(await panels(workbench).count(), 0);
        }
        await panels(workbench).waitFor();
        const frame = await workbench.webview('header .crumb');
        await frame.locator('.gap', { hasText: 'sleep' }).waitFor();
        await workbench.page.keyboard.type('!');
        await frame.locator('.gap', { hasText: 'exit code 1, after' }).waitFor();
        await workbench.page.keyboard.type('?');
        assert.match(await textOf(workbench, 'notes.txt'), /typing!\?one/u);

        // From the editor into the panel and back, by the same keys; the gap is over, so the panel closes.
        await workbench.press('ControlOrMeta+Alt+q');
        await frame.waitForFunction(() => document.hasFocus());
        await workbench.press('ControlOrMeta+Alt+q');
        await panels(workbench).waitFor({ state: 'detached' });

        await workbench.press('F5');
        await workbench.page.locator('.debug-top-stack-frame-line, .debug-stackframe').first().waitFor();
        await runTask(workbench, 'five');
        await askInList(workbench);
        await workbench.page.waitForTimeout(2_500);
        assert.equal(await panels(workbench).count(), 0);
      },
    )).timeout(patience);
});
