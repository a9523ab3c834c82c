import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { moduleLoader } from '../../../src/host/base/moduleLoader';
import { inRepository } from '../../harness/repository';

/** A loader of files, with the paths that were read. */
const loaderOf = (files: Record<string, string>) => {
  const asked: string[] = [];
  const read = async (path: string): Promise<string> => {
    asked.push(path);
    const text = files[path];
    return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(text);
  };
  const outside = (name: string): unknown => {
    if (name === 'vscode') return { version: 'one' };
    throw new Error(`no module ${name}`);
  };
  return { asked, files, load: moduleLoader(read, outside) };
};

const later = (name: string): string => `Promise.resolve().then(require.bind(null,"${name}"))`;

describe('the loader of modules in a browser', () => {
  it('gives a file what it requires: by its own path, once for all, and from the host', async () => {
    const { asked, load } = loaderOf({
      'main.js':
        'const a=require("./parts/a.js"),b=require("./parts/b.js");module.exports=[a.shared===b.shared,a.version]',
      'parts/a.js': 'exports.shared=require("./shared.js");exports.version=require("vscode").version',
      'parts/b.js': 'exports.shared=require("./shared.js")',
      'parts/shared.js': 'exports.own=1',
    });
    assert.deepEqual(await load('main.js'), [true, 'one']);
    assert.deepEqual(asked.toSorted(), ['main.js', 'parts/a.js', 'parts/b.js', 'parts/shared.js']);
  });

  it('reads what is required later when it is wanted, with all that it requires', async () => {
    const { asked, load } = loaderOf({
      'main.js': `exports.open=()=>${later('./parts/late.js')}`,
      'parts/late.js': 'exports.answer=require("../deep.js").answer',
      'deep.js': 'exports.answer=42',
    });
    const { open } = (await load('main.js')) as { open: () => Promise<{ answer: number }> };
    assert.deepEqual(asked, ['main.js']);
    const [one, other] = await Promise.all([open(), open()]);
    assert.equal(one.answer, 42);
    assert.equal(one, other);
  });

  it('lets two files require each other, as Node does', async () => {
    const { load } = loaderOf({
      'a.js': 'exports.b=require("./b.js");exports.name="a"',
      'b.js': 'const a=require("./a.js");exports.of=()=>a.name',
    });
    assert.equal(((await load('a.js')) as { b: { of(): string } }).b.of(), 'a');
  });

  it('fails where a file is missing or throws, and succeeds when that is over', async () => {
    const { files, load } = loaderOf({
      'main.js': `exports.open=()=>${later('./late.js')};exports.node=()=>${later('node:fs')}`,
    });
    const { open, node } = (await load('main.js')) as { open: () => Promise<unknown>; node: () => Promise<unknown> };
    await assert.rejects(open, /no late\.js/u);
    await assert.rejects(node, /no module node:fs/u);
    files['late.js'] = 'if(!globalThis.isTimeForLate)throw new Error("not yet");exports.here=true';
    await assert.rejects(open, /not yet/u);
    Object.assign(globalThis, { isTimeForLate: true });
    assert.deepEqual(await open(), { here: true });
  });

  /** Has something that can be a class by every name. */
  const vscode: unknown = Object.create(new Proxy({}, { get: () => Object }));
  const isCommandLine = (name: string): boolean =>
    existsSync(inRepository('src', 'cli', name.replace(/(?:-[A-Z0-9]{8})?\.js$/u, '.ts')));
  const chunks = readdirSync(inRepository('out', 'chunks')).filter(
    (name) => name.endsWith('.js') && !isCommandLine(name),
  );
  for (const path of ['extension.js', ...chunks.map((name) => `chunks/${name}`)]) {
    it(`loads ${path.replace(/-[A-Z0-9]{8}(?=\.js$)/u, '')} as it is built, without Node`, async () => {
      const outside = (name: string): unknown => {
        if (name === 'vscode') return vscode;
        throw new Error(`There is no ${name} in a browser.`);
      };
      const load = moduleLoader(async (file) => readFile(inRepository('out', ...file.split('/')), 'utf8'), outside);
      assert.notDeepEqual(Object.keys((await load(path)) as object), []);
    });
  }
});
