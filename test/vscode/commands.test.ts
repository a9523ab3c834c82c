import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commands, extensions } from 'vscode';
import { commandTable } from '../../src/host/commands/commands';
import { panels } from './panels';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
  };
}

/** The tabs follow a command a moment later. */
const until = async (isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; Date.now() < end && !isSo();)
    await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('the commands', () => {
  const contributed = (extensions.getExtension('interleave.interleave')!.packageJSON as Manifest).contributes.commands;

  for (const { command, title, category } of contributed) {
    it(`are titled in Title Case under Interleave: ${command}`, () => {
      assert.equal(category, 'Interleave');
      for (const word of title.replace('…', '').split(' ')) assert.match(word, /^(?:[A-Z]|(?:in|or|from)$)/u);
    });
  }

  it('each have a row in the table, in the order of package.json', () =>
    assert.deepEqual(
      commandTable.map(({ id }) => id),
      contributed.map(({ command }) => command),
    ));

  it('open one panel with Quick Quiz, which takes it over when it is run again', async () => {
    await commands.executeCommand('interleave.quickQuiz');
    await commands.executeCommand('interleave.quickQuiz');
    await until(() => panels().length > 0);
    assert.deepEqual(
      panels().map(({ type, label }) => [type.endsWith('interleave.practice'), label]),
      [[true, 'Quick quiz']],
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
