import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { bundledPackages, noticeOf, noticesFile, noticesFor } from '../harness/notices';
import { temporaryFolder } from '../harness/temporary';

/** The folder of a package. */
const packed = (manifest: object, files: Readonly<Record<string, string>>): string =>
  temporaryFolder({ 'package.json': JSON.stringify({ name: 'apple', version: '1.2.3', ...manifest }), ...files });

describe('the notices of third parties', () => {
  it('are those of what is bundled', () => {
    assert.ok(
      readFileSync(noticesFile, 'utf8') === noticesFor(bundledPackages()),
      'THIRD-PARTY-NOTICES.txt is not what is bundled: run `npm run notices`, and look at what has changed.',
    );
  });

  it('have a package’s name, version and licence, with every text of it', () => {
    const folder = packed(
      { license: 'MIT' },
      {
        LICENSE: 'May be used.\r\n',
        'LICENSE-CODE': 'Code, too.\n',
        'NOTICE.md': 'By Ann.\n',
        'README.md': '# Apple\n',
      },
    );
    assert.equal(noticeOf(folder), 'apple 1.2.3 (MIT)\n\nMay be used.\n\nCode, too.\n\nBy Ann.\n');
  });

  it('are sorted, and have a package that is bundled twice in one version once', () => {
    const [pear, apple, again] = ['pear', 'apple', 'apple'].map((name) =>
      packed({ name, license: 'MIT' }, { LICENSE: 'May be used.' }),
    );
    assert.match(
      noticesFor([pear!, apple!, again!]),
      /^Interleave contains[^]*-\n\napple 1\.2\.3 \(MIT\)\n\nMay be used\.\n\n-+\n\npear 1\.2\.3 \(MIT\)\n\nMay be used\.\n$/u,
    );
  });

  const refused: [what: string, manifest: object, files: Readonly<Record<string, string>>, reason: RegExp][] = [
    [
      'names no licence',
      {},
      { LICENSE: 'May be used.' },
      /apple 1\.2\.3 is bundled, but its package\.json names no licence/u,
    ],
    [
      'has no text of its licence',
      { license: 'MIT' },
      { 'README.md': 'MIT' },
      /apple 1\.2\.3 is bundled, but has no text of its licence, MIT/u,
    ],
    ['has a notice only', { license: 'Apache-2.0' }, { NOTICE: 'By Ann.' }, /no text of its licence, Apache-2\.0/u],
  ];
  for (const [what, manifest, files, reason] of refused)
    it(`refuse a package that ${what}`, () => assert.throws(() => noticeOf(packed(manifest, files)), reason));
});
