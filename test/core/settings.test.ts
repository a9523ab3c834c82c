import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { contributed, textOf } from './manifest';
import { inRepository } from '../harness/repository';

const groups = contributed().configuration;
const settings = groups.flatMap(({ properties }) => Object.entries(properties));
const sources = readdirSync(inRepository('src/host'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => textOf(`src/host/${name}`))
  .join('\n');
const readme = textOf('README.md');

/** Defaults that core names. */
const named: Readonly<Record<string, string>> = { desiredRetention: 'defaultRetention', dayStart: 'usualStart' };

describe('the settings', () => {
  it('stand in groups, each with a title and a place', () => {
    assert.ok(groups.length > 1);
    assert.equal(new Set(groups.map(({ title }) => title)).size, groups.length);
    assert.equal(new Set(groups.map(({ order }) => order)).size, groups.length);
    for (const { title, properties } of groups)
      assert.equal(
        new Set(Object.values(properties).map(({ order }) => order)).size,
        Object.keys(properties).length,
        title,
      );
  });

  for (const [name, setting] of settings) {
    const { type, scope, minimum, maximum, description, markdownDescription } = setting;
    const short = name.replace(/^interleave\./u, '');

    it(`${name} is described in sentences, and says where it can be set`, () => {
      assert.match(description ?? markdownDescription ?? '', /^[A-Z`].+\.$/su);
      assert.ok(scope !== undefined);
    });
    if (type === 'number' || type === 'integer') {
      it(`${name} has bounds, and the host holds them`, () => {
        assert.ok(minimum !== undefined && maximum !== undefined && minimum < maximum);
        const fallback = named[short] ?? String(setting.default);
        assert.ok(
          sources.includes(`('${short}', ${fallback}, ${minimum}, ${maximum})`),
          `the host does not bound it from ${minimum} to ${maximum}`,
        );
      });
    }
    it(`${name} is read, and the README lists it with its default`, () => {
      assert.ok(sources.includes(`'${short}'`));
      const shown = typeof setting.default === 'string' ? setting.default : JSON.stringify(setting.default);
      assert.ok(readme.includes(`| \`${name}\` | ${shown} |`), `README.md has no row | \`${name}\` | ${shown} |`);
    });
  }
});
