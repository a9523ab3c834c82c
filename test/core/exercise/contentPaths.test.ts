import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { hasKnownExtension, isOfProject, knownExtensions } from '../../../src/core/exercise/contentPaths';
import { readers } from '../../../src/core/readers/wholeFiles';
import { inRepository } from '../../harness/repository';

interface Manifest {
  readonly contributes: {
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
  };
}

const { contributes } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as Manifest;

describe('the files that a reader may take', () => {
  it('are known by their extension, whatever its case', () => {
    assert.deepEqual(['a.md', 'b/README.MD', 'c.apkg', 'd.js', 'md', 'e.md/f'].filter(hasKnownExtension), [
      'a.md',
      'b/README.MD',
      'c.apkg',
    ]);
  });

  it('are not those about a project', () => {
    assert.deepEqual(
      [
        'package.json',
        'a/tsconfig.base.json',
        '.eslintrc.json',
        'a/package-lock.json',
        'quiz.json',
        'packages.json',
        'a/my-settings.json',
      ].filter(isOfProject),
      ['package.json', 'a/tsconfig.base.json', '.eslintrc.json', 'a/package-lock.json'],
    );
  });

  it('have the extensions that the table of readers names, and no others', () => {
    const named = new Set(Object.values(readers).flatMap(({ extensions }) => [...extensions]));
    assert.deepEqual(
      [...knownExtensions].sort(),
      [...named].sort(),
      'An extension of a reader belongs into knownExtensions (src/core/exercise/contentPaths.ts), and one that no reader names does not.',
    );
  });

  const offered = `resourceExtname =~ /^\\.(${knownExtensions.join('|')})$/i`;
  for (const menu of ['editor/title', 'editor/title/context', 'explorer/context']) {
    it(`are those that ${menu} offers to practise`, () => {
      const whens = contributes.menus[menu]!.map((entry) => entry.when);
      assert.ok(whens.some((when) => when.startsWith('resourceExtname in interleave.contributedExtensions')));
      assert.ok(
        whens.some((when) => when.startsWith(offered)),
        `In package.json, a "when" of ${menu} should begin with ${JSON.stringify(offered)}.`,
      );
    });
  }
});
