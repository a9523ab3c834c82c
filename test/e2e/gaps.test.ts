import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, withWorkbench } from '../harness/workbench';
import { answerByKeys, changed, seen } from './answerByKeys';

const task = (label: string, command: string) => ({ label, type: 'shell', command, problemMatcher: [], presentation: { reveal: 'silent' } });

const folder = (): string =>
  temporaryFolder({
    'notes.txt': 'one\ntwo\nthree\n',
    'app.js': 'let n = 0;\nn++;\nn++;\n',
    'cards.practice.md': `---\ntitle: Cards\n---\n\n## Flashcards\n\n${['one', 'two', 'three'].map((n) => `**Q: What is ${n}?**\nA: ${n}.\n`).join('\n')}`,
    '.vscode/tasks.json': JSON.stringify({ version: '2.0.0', tasks: [task('build', 'sleep 15; echo 3 tests failed; exit 3'), task('short', 'sleep 2')] }),
    '.vscode/launch.json': JSON.stringify({ version: '0.2.0', configurations: [{ type: 'node', request: 'launch', name: 'App', program: '${workspaceFolder}/app.js', stopOnEntry: true }] }),
  });

const settings = { 'interleave.gaps.pause': 0 };

const runTask = async (workbench: Workbench, label: string): Promise<void> => {
  await workbench.runCommand('Tasks: Run Task');
  await workbench.quickPick(label);
};

const sign = (workbench: Workbench) => workbench.page.locator('.part.statusbar .statusbar-item').filter({ has: workbench.page.locator('.codicon-mortar-board') });

/** What the sign says while something happens, each text once. */
const signsDuring = async (workbench: Workbench, ms: number): Promise<Set<string>> => {
  const texts = new Set<string>();
  for (const end = Date.now() + ms; Date.now() < end; await workbench.page.waitForTimeout(100)) texts.add((await sign(workbench).innerText()).trim());
  return texts;
};

const panels = (workbench: Workbench) => workbench.page.locator('.tab', { hasText: 'Quick quiz' });

const editorText = async (workbench: Workbench, name: string): Promise<string> => {
  const lines = workbench.page.locator(`.editor-instance[data-uri$="${name}"], .monaco-editor[data-uri$="${name}"]`).first().locator('.view-line');
  return (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
};

describe('a gap', () => {
  it('is offered by the status bar while a task goes on, is filled by keys, tells the end, and leads back to the cursor', () =>
    withWorkbench({ folder: folder(), settings }, async (workbench) => {
      await workbench.openFile('notes.txt');
      await workbench.press('ArrowDown', 'End');
      await runTask(workbench, 'short');
      assert.deepEqual([...(await signsDuring(workbench, 3_500))].filter((text) => text.includes('running')), []);

      await runTask(workbench, 'build');
      await sign(workbench).getByText('build running · practise 2').waitFor();
      assert.equal(await panels(workbench).count(), 0);
      await workbench.press('ControlOrMeta+Alt+q');
      const frame = await workbench.webview('header .crumb');
      await frame.locator('.gap', { hasText: /build\s+0:\d\d/u }).waitFor();
      await workbench.screenshot('gap-running');
      const first = await seen(frame);
      assert.equal(first.kind, 'Flashcard');
      await answerByKeys(workbench, frame, first, 0);
      await changed(frame, first);
      await workbench.press('Space');
      await frame.locator('.gap', { hasText: '3 tests failed, exit code 3, after 1' }).waitFor();
      assert.match(await frame.locator('[role=status]').innerText(), /build: 3 tests failed, exit code 3/u);
      await workbench.screenshot('gap-ended');
      await workbench.press('Enter');
      await panels(workbench).waitFor({ state: 'detached' });
      await workbench.page.keyboard.type('!');
      assert.deepEqual(await workbench.activeEditor(), { title: 'notes.txt', line: 2 });
      assert.match(await editorText(workbench, 'notes.txt'), /two!/u);
    })).timeout(60_000);
});
