import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { frontMatterOf, mostNesting } from '../../../../src/core/readers/frontMatter/frontMatter';

const read = (...lines: readonly string[]) => frontMatterOf(['---', ...lines, '---', 'text']);
const told = (...lines: readonly string[]): readonly string[] =>
  read(...lines).problems.map(({ line, message }) => `${line}: ${message}`);

const deeply = [`1: The front matter nests too deeply; at most ${mostNesting} levels were expected.`];

describe('front matter', () => {
  const forms: [form: string, nested: (levels: number) => readonly string[]][] = [
    ['lists in brackets', (levels) => [`a: ${'['.repeat(levels)}${']'.repeat(levels)}`]],
    ['fields in braces', (levels) => [`a: ${'{a: '.repeat(levels)}${'}'.repeat(levels)}`]],
    [
      'both, over lines',
      (levels) => [
        'a: 1',
        ...'[{a: '
          .repeat(levels / 2)
          .match(/.{5}/gu)!
          .map((each, at) => (at === 0 ? `b: ${each}` : ` ${each}`)),
      ],
    ],
  ];
  for (const [form, nested] of forms) {
    it(`that nests too deeply, by ${form}, is a problem and no end of the process`, () => {
      assert.doesNotMatch(told(...nested(mostNesting - 2)).join(), /too deeply/u);
      assert.match(told(...nested(mostNesting + 2)).join(), /too deeply/u);
      assert.match(told(...nested(6000)).join(), /too deeply/u);
    });
  }
  it('may have as many levels as are said, and no more', () => {
    const lists = (levels: number) => told(`tags: ${'['.repeat(levels)}${']'.repeat(levels)}`);
    assert.deepEqual(lists(mostNesting), ['1: The field “tags” of the front matter should be a list of texts.']);
    assert.deepEqual(lists(mostNesting + 1), deeply);
  });
  it('that nests by marks and by columns has the same bound', () => {
    assert.deepEqual(told(`${'- '.repeat(5000)}x`), deeply);
    assert.deepEqual(told(`${'? '.repeat(5000)}x`), deeply);
    assert.match(told(...Array.from({ length: 5000 }, (_, at) => `${' '.repeat(at)}a:`)).join(), /too deeply/u);
    assert.deepEqual(
      told(
        'a: {b: [c]}',
        ...Array.from({ length: 500 }, () => 'b: [[c], {d: e}]').map((line, at) => line.replace('b', `b${at}`)),
      ),
      [],
    );
  });

  it('with a field twice is a problem at the second', () => {
    assert.deepEqual(told('title: One', 'a: {b: 1}', 'title: Two'), [
      '3: The front matter is not valid YAML: the field “title” stands there twice.',
    ]);
  });
  it('with very many fields is read', () => {
    const { fields, problems } = read(
      'a: {b: 1}',
      ...Array.from({ length: 50_000 }, (_, at) => `key${at}: 1`),
      'title: Found',
    );
    assert.deepEqual([fields, problems], [{ title: 'Found' }, []]);
  });
});
