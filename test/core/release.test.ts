import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { disagreement, topmostRelease } from '../harness/release';
import { inRepository } from '../harness/repository';

const repository = inRepository();
const read = (name: string) => readFileSync(resolve(repository, name), 'utf8');

const changelog =
  '# Changelog\n\n## [Unreleased]\n\n- soon\n\n## [1.1.0] - 2026-02-01\n\n### Added\n\n- This.\n\n## [1.0.0] - 2026-01-01\n\n- First.\n';

describe('a release', () => {
  it('is what package.json and the changelog agree on', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    assert.equal(disagreement(`v${version}`, version, read('CHANGELOG.md')), undefined);
  });

  const cases: [what: string, tag: string, version: string, changelog: string, reason: RegExp | undefined][] = [
    ['all agree', 'v1.1.0', '1.1.0', changelog, undefined],
    ['the tag differs', 'v1.0.0', '1.1.0', changelog, /tag is v1\.0\.0; v1\.1\.0/u],
    ['the package is ahead', 'v1.2.0', '1.2.0', changelog, /topmost version is 1\.1\.0/u],
    ['the changelog has no version', 'v1.1.0', '1.1.0', '# Changelog\n\n## [Unreleased]\n', /no heading/u],
    ['a version has no date', 'v1.1.0', '1.1.0', '## [1.1.0]\n', /no heading/u],
  ];
  for (const [what, tag, version, text, reason] of cases) {
    it(`${reason === undefined ? 'is possible' : 'is refused'} where ${what}`, () => {
      const found = disagreement(tag, version, text);
      if (reason === undefined) assert.equal(found, undefined);
      else assert.match(found ?? '', reason);
    });
  }

  it('takes its notes from the changelog', () =>
    assert.deepEqual(topmostRelease(changelog), { version: '1.1.0', notes: '### Added\n\n- This.' }));
});
