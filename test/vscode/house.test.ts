import { ok, strictEqual } from 'node:assert/strict';
import { commands, extensions } from 'vscode';

interface Manifest {
  readonly version: string;
  readonly contributes: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension in VS Code', () => {
  const extension = () => {
    const found = extensions.getExtension('interleave.interleave');
    ok(found, 'interleave.interleave is not there');
    return found;
  };

  it('is there and activates', async () => {
    await extension().activate();
    strictEqual(extension().isActive, true);
  });

  it('has a handler for every command that it contributes', async () => {
    await extension().activate();
    const known = new Set(await commands.getCommands(true));
    const { contributes } = extension().packageJSON as Manifest;
    const missing = (contributes.commands ?? []).map(({ command }) => command).filter((command) => !known.has(command));
    strictEqual(missing.join(', '), '');
  });
});
