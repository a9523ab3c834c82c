import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, it } from 'mocha';
import tseslint from 'typescript-eslint';

const repository = resolve(__dirname, '../../..');
const lint = new ESLint({ cwd: repository, overrideConfig: [tseslint.configs.disableTypeChecked as ESLint.Options['overrideConfig'] as never] });

const errorsOf = async (file: string, code: string): Promise<string[]> => {
  const [result] = await lint.lintText(code, { filePath: resolve(repository, file) });
  return result!.messages.filter(({ ruleId }) => ruleId?.includes('restricted')).map(({ message }) => message);
};

describe('the house', () => {
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
    ['webview/x.ts', "import { ratings } from '../src/core/review'; export const x = ratings;"],
    ['webview/x.ts', "import type { Log } from '../src/host/log'; export type X = Log;"],
    ['src/core/x.ts', 'const x = 1; export default x;'],
  ];
  for (const [file, code] of refused) it(`refuses in ${file}: ${code}`, async () => assert.notDeepEqual(await errorsOf(file, code), []));

  const allowed: [file: string, code: string][] = [
    ['src/core/schedule.ts', "import { fsrs } from 'ts-fsrs'; export const x = fsrs;"],
    ['src/core/x.ts', "import { literal } from 'valibot'; export const x = literal;"],
    ['src/host/x.ts', "import { window } from 'vscode'; export const x = window;"],
    ['webview/x.ts', "import { allowedElements } from '../src/core/allowedHtml'; export const x = allowedElements;"],
    ['webview/x.ts', "import type { Screen } from '../src/core/protocol'; export type X = Screen;"],
  ];
  for (const [file, code] of allowed) it(`allows in ${file}: ${code}`, async () => assert.deepEqual(await errorsOf(file, code), []));
});
