import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { hasKnownExtension, isOfProject, knownExtensions } from '../../src/core/contentPaths';

interface Manifest {
  readonly contributes: { readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>> };
}

const { contributes } = JSON.parse(readFileSync(resolve(__dirname, '../../../package.json'), 'utf8')) as Manifest;

describe('the files that a reader may take', () => {
  it('are known by their extension, whatever its case', () => {
    assert.deepEqual(['a.md', 'b/README.MD', 'c.apkg', 'd.js', 'md', 'e.md/f'].filter(hasKnownExtension), ['a.md', 'b/README.MD', 'c.apkg']);
  });

  it('are not those about a project', () => {
    assert.deepEqual(['package.json', 'a/tsconfig.base.json', '.eslintrc.json', 'a/package-lock.json', 'quiz.json', 'packages.json', 'a/my-settings.json'].filter(isOfProject), ['package.json', 'a/tsconfig.base.json', '.eslintrc.json', 'a/package-lock.json']);
  });

  for (const menu of ['editor/title', 'editor/title/context', 'explorer/context']) {
    it(`are those that ${menu} offers to practise`, () => {
      const when = contributes.menus[menu]!.map((entry) => entry.when).find((each) => each.startsWith('resourceExtname'));
      assert.ok(contributes.menus[menu]!.some((entry) => entry.when.startsWith('resourceExtname in interleave.contributedExtensions')));
      assert.match(when!, new RegExp(`^resourceExtname =~ /\\^\\\\\\.\\(${knownExtensions.join('\\|')}\\)\\$/i`, 'u'));
    });
  }
});
