import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inRepository } from '../harness/repository';
import { desktopArguments, linkForStart } from '../harness/startWith';
import { temporaryFolder } from '../harness/temporary';

describe('what npm start gives VS Code', () => {
  it('is, on the desktop, a new window on the bundled pages with this extension and the one that opens them', () => {
    const folders = [inRepository(), inRepository('test', 'harness', 'opening')];
    assert.deepEqual(desktopArguments(), [
      '--new-window',
      ...folders.map((folder) => `--extensionDevelopmentPath=${folder}`),
      inRepository('content'),
    ]);
    assert.deepEqual(
      folders.filter((folder) => !existsSync(join(folder, 'package.json'))),
      [],
    );
  });

  it('is, in a browser, both as installed ones', () => {
    const data = temporaryFolder();
    linkForStart(data);
    linkForStart(data);
    const names = readdirSync(join(data, 'extensions')).map(
      (link) =>
        (JSON.parse(readFileSync(join(data, 'extensions', link, 'package.json'), 'utf8')) as { name: string }).name,
    );
    assert.deepEqual(names.sort(), ['interleave', 'interleave-start']);
  });
});
