import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, it } from 'mocha';
import tseslint from 'typescript-eslint';
import { inRepository } from '../harness/repository';

const repository = inRepository();
const rooms = JSON.parse(readFileSync(inRepository('rooms.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
const lint = new ESLint({
  cwd: repository,
  overrideConfig: [tseslint.configs.disableTypeChecked as ESLint.Options['overrideConfig'] as never],
});

const errorsOf = async (file: string, code: string): Promise<string[]> => {
  const [result] = await lint.lintText(code, { filePath: resolve(repository, file) });
  return result!.messages.filter(({ ruleId }) => ruleId?.includes('restricted')).map(({ message }) => message);
};

/** The files of a folder of the repository, by their paths in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(resolve(repository, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path));

const sources = new Set(['src', 'webview'].flatMap(filesIn));

/** What a file imports of the house, types and lazy chunks included. */
const importsOf = (path: string): string[] =>
  [...readFileSync(resolve(repository, path), 'utf8').matchAll(/(?:\bfrom|\bimport\(|\bimport) ?'(\.[^']*)'/g)].flatMap(
    ([, name]) => {
      const target = posix.join(posix.dirname(path), name!);
      return ['.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']
        .map((end) => target + end)
        .filter((file) => sources.has(file));
    },
  );

const imports = new Map([...sources].map((path) => [path, importsOf(path)]));

/** The room of a folder that a file stands in; undefined where it lies loose in it or elsewhere. */
const roomOf = (folder: string, path: string): string | undefined =>
  path.startsWith(`${folder}/`) ? /^[^/]+(?=\/)/.exec(path.slice(folder.length + 1))?.[0] : undefined;

/** The imports from one room of a folder to a room above it. */
const upward = (folder: string, order: readonly string[]): string[] =>
  [...imports].flatMap(([path, targets]) => {
    const from = roomOf(folder, path);
    if (from === undefined) return [];
    return targets
      .filter((target) => order.indexOf(roomOf(folder, target) ?? from) > order.indexOf(from))
      .map((target) => `${path} -> ${target}`);
  });

/** Files that import each other round in a circle, a chain for each circle that is met. */
const circles = (): string[][] => {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    if (chain.includes(path)) found.push([...chain.slice(chain.indexOf(path)), path]);
    if (chain.includes(path) || done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...chain, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  return found;
};

describe('the house', () => {
  for (const [folder, order] of Object.entries(rooms)) {
    it(`has no file of ${folder} outside the rooms that rooms.json lists`, () => {
      const found = new Set([...sources].flatMap((path) => roomOf(folder, path) ?? []));
      assert.deepEqual([...found].sort(), [...order].sort());
    });

    it(`lets no room of ${folder} import from one above it`, () => assert.deepEqual(upward(folder, order), []));
  }

  it('has no circle of files, types included', () => assert.deepEqual(circles(), []));

  const refused: [file: string, code: string][] = [
    ['src/core/x.ts', "import { window } from 'vscode'; export const x = window;"],
    ['src/core/x.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync;"],
    ['src/core/readers/x.ts', "import { log } from '../../host/log'; export const x = log;"],
    ['src/core/x.ts', "import type { Kind } from '../api/interleave'; export type X = Kind;"],
    ['src/core/x.ts', "import { fsrs } from 'ts-fsrs'; export const x = fsrs;"],
    ['src/core/x.ts', 'export const x = Math.random();'],
    ['src/core/x.ts', 'export const x = Date.now();'],
    ['src/core/x.ts', 'export const x = new Date();'],
    ['src/host/x.ts', "import { activate } from '../extension'; export const x = activate;"],
    ['src/cli.ts', "import { window } from 'vscode'; export const x = window;"],
    ['src/cli.ts', "import { log } from './host/log'; export const x = log;"],
    ['webview/x.ts', "import { ratings } from '../src/core/history/rating'; export const x = ratings;"],
    ['webview/x.ts', "import type { Log } from '../src/host/log'; export type X = Log;"],
    ['src/core/exercise/x.ts', "import type { Memory } from '../history/memory'; export type X = Memory;"],
    ['src/core/exercise/kinds/x.ts', "import type { Memory } from '../../history/memory'; export type X = Memory;"],
    ['src/core/readers/outline/x.ts', "import type { Session } from '../../session/session'; export type X = Session;"],
    ['src/core/readers/outline/x.ts', "import { gift } from '../gift/gift'; export const x = gift;"],
    ['src/host/progress/x.ts', "import { practise } from '../panels/practise'; export const x = practise;"],
    ['src/core/x.ts', 'const x = 1; export default x;'],
    ['test/core/x.test.ts', 'export const x = performance.now();'],
  ];
  for (const [file, code] of refused)
    it(`refuses in ${file}: ${code}`, async () => assert.notDeepEqual(await errorsOf(file, code), []));

  const allowed: [file: string, code: string][] = [
    ['src/core/history/schedule.ts', "import { fsrs } from 'ts-fsrs'; export const x = fsrs;"],
    ['src/core/x.ts', "import { literal } from 'valibot'; export const x = literal;"],
    ['src/host/x.ts', "import { window } from 'vscode'; export const x = window;"],
    [
      'webview/x.ts',
      "import { allowedElements } from '../src/core/text/allowedHtml'; export const x = allowedElements;",
    ],
    ['src/core/history/x.ts', "import type { ItemId } from '../exercise/identity'; export type X = ItemId;"],
    ['src/host/library/x.ts', "import type { Kind } from '../../api/interleave'; export type X = Kind;"],
    ['webview/x.ts', "import type { Screen } from '../src/core/session/protocol'; export type X = Screen;"],
    ['test/bench/x.ts', 'export const x = performance.now();'],
  ];
  for (const [file, code] of allowed)
    it(`allows in ${file}: ${code}`, async () => assert.deepEqual(await errorsOf(file, code), []));
});
