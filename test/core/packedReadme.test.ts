import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { type Repository, packedReadme, repositoryOf } from '../harness/packedReadme';
import { inRepository } from '../harness/repository';

const tree = { url: 'https://host.invalid/ann/tree', ref: 'v1.2.3' };
const onGitHub = {
  GITHUB_SERVER_URL: 'https://host.invalid',
  GITHUB_REPOSITORY: 'ann/tree',
  GITHUB_REF_NAME: 'v1.2.3',
};
const readme = readFileSync(inRepository('README.md'), 'utf8');

describe('the README that is packed', () => {
  const cases: [what: string, text: string, repository: Repository | undefined, packed: string][] = [
    [
      'has pictures and pages by their addresses',
      '![A](a.webp) [b](docs/b.md#c)',
      tree,
      `![A](${tree.url}/raw/v1.2.3/a.webp) [b](${tree.url}/blob/v1.2.3/docs/b.md#c)`,
    ],
    [
      'leaves addresses and its own headings alone',
      '[a](https://b.invalid) [c](#d)',
      tree,
      '[a](https://b.invalid) [c](#d)',
    ],
    [
      'leaves out what shows pictures of a repository that is not known',
      '# T\n\n| a |\n| --- |\n| ![b](c.png) |\n\nd [e](f.md)\n\n- ![g](h.png)\n',
      undefined,
      '# T\n\nd [e](f.md)',
    ],
    ['keeps pictures of elsewhere', '![a](https://b.invalid/c.png)\n', undefined, '![a](https://b.invalid/c.png)\n'],
  ];
  for (const [what, text, repository, packed] of cases)
    it(what, () => assert.equal(packedReadme(text, repository), packed));

  it('shows pictures that are there, and without them is all of the text', () => {
    const pictures = [
      ...packedReadme(readme, tree).matchAll(
        /!\[[^\]]*\]\(https:\/\/host\.invalid\/ann\/tree\/raw\/v1\.2\.3\/([^)]+)\)/gu,
      ),
    ].map(([, path = '']) => path);
    assert.equal(pictures.length, (readme.match(/!\[/gu) ?? []).length);
    assert.notEqual(pictures.length, 0);
    assert.deepEqual(
      pictures.filter((path) => !existsSync(inRepository(...path.split('/')))),
      [],
    );
    const packed = packedReadme(readme, undefined);
    assert.ok(!packed.includes('!['));
    assert.deepEqual(packed.match(/^## .*/gmu), readme.match(/^## .*/gmu));
  });

  const places: [
    what: string,
    said: Parameters<typeof repositoryOf>[0],
    env: Record<string, string>,
    repository: Repository | undefined,
  ][] = [
    ['as package.json says', { url: 'git+https://host.invalid/ann/tree.git' }, {}, { ...tree, ref: 'HEAD' }],
    [
      'as package.json says in short, at what is released',
      'https://host.invalid/ann/tree/',
      { ...onGitHub, GITHUB_REPOSITORY: 'bob/fork' },
      tree,
    ],
    ['as the workflow knows', undefined, onGitHub, tree],
    ['nowhere where nobody knows', undefined, {}, undefined],
  ];
  for (const [what, said, env, repository] of places)
    it(`takes the repository to be ${what}`, () => assert.deepEqual(repositoryOf(said, env), repository));

  it('refuses a repository without an address for browsers', () =>
    assert.throws(() => repositoryOf('git@host.invalid:ann/tree.git', {}), /is git@host.*https:\/\/ was expected/u));
});
