import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';
import type { ContributedReader, Kind, ReadExercise } from '../../src/api/interleave';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import { type KindName, kinds } from '../../src/core/exercise/kinds';
import { contributedReading } from '../../src/core/readers/contributed/contributedReading';
import { inShort } from './readers/reading';
import { inRepository } from '../harness/repository';

const root = inRepository();
const page = readFileSync(resolve(root, 'docs/api.md'), 'utf8');
const example = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'mu').exec(page)?.[1] ?? '';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  lib: ['lib.es2023.d.ts'],
  types: [],
  skipLibCheck: false,
};

/** What TypeScript says of a file beside interleave.d.ts. */
const errorsIn = (code: string): readonly string[] => {
  const path = resolve(root, 'src/api/example.ts').replaceAll('\\', '/');
  const host = ts.createCompilerHost(options);
  const withExample: ts.CompilerHost = {
    ...host,
    getCurrentDirectory: () => root,
    fileExists: (name) => name === path || host.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === path ? ts.createSourceFile(path, code, ts.ScriptTarget.ES2022) : host.getSourceFile(name, ...rest),
  };
  const program = ts.createProgram([path], options, withExample);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

/** Runs the example as VS Code would, and gives the reader that it registers. */
const readerOf = async (code: string): Promise<ContributedReader | undefined> => {
  let registered: ContributedReader | undefined;
  const api = { registerReader: (reader: ContributedReader) => (registered = reader), onDidChangeDue: () => ({}) };
  const vscode = {
    extensions: { getExtension: () => ({ activate: async () => Promise.resolve({ getAPI: () => api }) }) },
    commands: { registerCommand: () => ({}) },
  };
  const exports: { activate?: (context: object) => Promise<void> } = {};
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('exports', 'require', outputText)(exports, () => vscode);
  await exports.activate?.({ subscriptions: [] });
  return registered;
};

const kindNames = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, kind])) as { readonly [K in KindName]: K };

describe('the description of the API', () => {
  it('has an example that fits the types', () => assert.deepEqual(errorsIn(example('ts')), [])).timeout(30_000);

  it('would tell of one that does not', () =>
    assert.equal(
      errorsIn(example('ts').replace("kind: 'flashcard', prompt", "kind: 'flashcard', front")).length > 0,
      true,
    )).timeout(30_000);

  it('has an example that reads its file as it says', async () => {
    const reader = await readerOf(example('ts'));
    const text = example('text');
    const { sets, problems } = contributedReading(await reader?.read(text, 'brittany.tides'), reader?.name ?? '', {
      path: 'brittany.tides',
      text,
    });
    assert.deepEqual(sets.flatMap(exercisesOf).map(inShort), ['Saint-Malo -> 12 m', 'Brest -> 7 m']);
    assert.deepEqual(
      problems.map(({ line, message }) => `${line} ${message}`),
      ['2 tide table: No height was found; “place: height” was expected.'],
    );
  });

  it('names every kind', () =>
    assert.deepEqual(
      Array.from(page.matchAll(/^\| `(\w+)` \|/gmu), ([, kind]) => kind)
        .filter((kind) => kind !== 'kind')
        .sort(),
      Object.keys(kinds).sort(),
    ));

  it('has the kinds of the table in its types, or this does not compile', () => {
    const kindsOfApi: Readonly<Record<KindName, Kind & ReadExercise['kind']>> = kindNames;
    const kindsOfTable: Readonly<Record<Kind | ReadExercise['kind'], KindName>> = kindNames;
    assert.deepEqual(kindsOfApi, kindsOfTable);
  });
});
