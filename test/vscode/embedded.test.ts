import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { Uri, workspace } from 'vscode';
import { embedded } from '../../src/host/panels/embedded';
import { folder, write } from './files';

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

describe('the images that a print holds', () => {
  const own = Uri.joinPath(folder(), 'embedded');
  const outside = Uri.joinPath(folder(), '..', `interleave-outside-${Date.now()}.png`);
  const name = outside.path.slice(outside.path.lastIndexOf('/') + 1);
  let page: Uri;
  before(async () => {
    page = await write('embedded/deep/page.md', '');
    await workspace.fs.writeFile(Uri.joinPath(own, 'own.png'), png);
    await write('embedded/text.png', 'secret');
    await workspace.fs.writeFile(outside, png);
  });
  after(async () => {
    await workspace.fs.delete(own, { recursive: true });
    await workspace.fs.delete(outside);
  });

  const isHeld = async (path: string): Promise<boolean> =>
    (await embedded(page.toString(), (resolve) => resolve(path)))(path)?.startsWith('data:image/png;base64,iVBOR') ===
    true;

  it('lie in the workspace', async () => {
    assert.ok(await isHeld('../own.png'));
    assert.ok(await isHeld('/embedded/own.png'));
  });
  it('do not lie outside', async () => {
    assert.ok(!(await isHeld(`../../../${name}`)));
    assert.ok(!(await isHeld(`/../${name}`)));
  });
  it('are images by their content', async () => assert.ok(!(await isHeld('../text.png'))));
  it('are no links that lead outside', async function () {
    if (folder().scheme !== 'file') this.skip();
    const { symlink } = await import('node:fs/promises');
    await symlink(outside.fsPath, Uri.joinPath(own, 'stolen.png').fsPath);
    await symlink(Uri.joinPath(own, 'own.png').fsPath, Uri.joinPath(own, 'linked.png').fsPath);
    assert.ok(!(await isHeld('../stolen.png')));
    assert.ok(await isHeld('../linked.png'));
  });
});
