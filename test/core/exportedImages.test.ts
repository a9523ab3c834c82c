import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'mocha';
import { imagesOf } from '../../src/cli/images';
import { mostOfImage } from '../../src/core/base/imageType';
import { linkedPath } from '../../src/core/text/linkedPath';
import { temporaryFolder } from '../harness/temporary';

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

const files: Readonly<Record<string, string | Uint8Array>> = {
  'secret.png': png,
  'working/logo.png': png,
  'working/course/page.md': '',
  'working/course/own.png': png,
  'working/course/..dots.png': png,
  'working/course/no ending': png,
  'working/course/text.png': 'secret',
  'working/course/empty.png': '',
  'working/course/most.png': png,
  'working/course/more.png': png,
  'working/course/folder.png/x': '',
  'working-not/a.png': png,
  'elsewhere/page.md': '',
  'elsewhere/below/own.png': png,
};

const links: Readonly<Record<string, string>> = {
  'environment.png': '/proc/self/environ',
  'stolen.png': '../../secret.png',
  outside: '../..',
  'inside.png': '../logo.png',
  'loop.png': 'loop.png',
  'null.png': '/dev/null',
};

const image = /^$/u;
const outside = /outside the page’s folder and the working folder/u;
const unreadable = /cannot be read/u;
const noImage = /no image/u;

const cases: readonly [what: string, address: string, expected: RegExp][] = [
  ['an image beside the page', 'own.png', image],
  ['one whose name begins with dots', '..dots.png', image],
  ['one whose name does not say so', 'no%20ending', image],
  ['one above the page, below the working folder', '../logo.png', image],
  ['one from the working folder', '/logo.png', image],
  ['a link to an image within', 'inside.png', image],
  ['as many bytes as may be', 'most.png', image],
  ['a byte more', 'more.png', /too large; at most 32 MB/u],
  ['one outside', '../../secret.png', outside],
  ['one far outside', '../../../../../../../../etc/passwd', outside],
  ['dots in percent signs', '%2e%2e/%2E%2E/secret.png', outside],
  ['slashes in percent signs', '..%2f..%2fsecret.png', outside],
  ['a folder whose name only begins as the working folder', '../../working-not/a.png', outside],
  ['a way out of the root', '/../secret.png', outside],
  ['an absolute path, which counts from the working folder', '/etc/passwd', unreadable],
  ['backslashes, which are no way here', '..\\..\\secret.png', unreadable],
  ['backslashes in percent signs', '..%5C..%5Csecret.png', unreadable],
  ['a link to what the system knows of the process', 'environment.png', outside],
  ['a link to an image outside', 'stolen.png', outside],
  ['a way through a link to a folder', 'outside/secret.png', outside],
  ['a link to a folder', 'outside', outside],
  ['a loop of links', 'loop.png', unreadable],
  ['a link to a device', 'null.png', outside],
  ['a pipe', 'pipe.png', unreadable],
  ['a folder', 'folder.png', unreadable],
  ['the folder of the page', './', unreadable],
  ['the working folder', '/', outside],
  ['what is not there', 'gone.png', unreadable],
  ['a name with a byte of 0', 'own.png%00', unreadable],
  ['text that is called an image', 'text.png', noImage],
  ['nothing that is called an image', 'empty.png', noImage],
];

describe('the images that an export takes', () => {
  let folder = '';
  before(function () {
    // Windows gives links only to some, and has no pipes among its files.
    if (process.platform === 'win32') this.skip();
    folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    }
    truncateSync(at('working/course/most.png'), mostOfImage);
    truncateSync(at('working/course/more.png'), mostOfImage + 1);
    for (const [name, target] of Object.entries(links)) symlinkSync(target, at(`working/course/${name}`));
    execFileSync('mkfifo', [at('working/course/pipe.png')]);
  });

  const found = (page: string, address: string): string => {
    const image = imagesOf(join(folder, page), join(folder, 'working'))(linkedPath(address) ?? '');
    return 'bytes' in image ? '' : image.reason;
  };

  for (const [what, address, expected] of cases)
    it(`${expected === image ? 'are' : 'are not'} ${what}: ${address}`, () =>
      assert.match(found('working/course/page.md', address), expected));

  it('of a page outside the working folder lie below its own folder', () => {
    assert.match(found('elsewhere/page.md', 'below/own.png'), image);
    assert.match(found('elsewhere/page.md', '../secret.png'), outside);
  });
});
