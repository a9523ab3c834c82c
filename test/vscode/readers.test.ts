import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Uri, workspace } from 'vscode';
import type { Html } from '../../src/core/text/markdown';
import { ankiPackage } from '../../src/core/writers/ankiPackage';
import { contributedReaders } from '../../src/host/library/contributedReaders';
import { readContent } from '../../src/host/library/readContent';
import { folder, quiet } from './files';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const details = '<details><summary>Show answer</summary><p>A weak one.</p></details>';

/** Files whose readers bring code that is loaded for them alone, an SQLite in WebAssembly among it. */
const files: readonly [name: string, content: () => Promise<Uint8Array> | Uint8Array, reader: string][] = [
  [
    'tides.apkg',
    () =>
      ankiPackage(
        [{ guid: '1', deck: 'Tides', tags: [], front: 'What is a neap tide?' as Html, back: 'A weak one.' as Html }],
        new Map(),
        1,
      ),
    'ankiPackage',
  ],
  [
    'tides.practice.html',
    () =>
      bytes(
        `<html><body><h1>Tides</h1><h2>Self-check</h2><p><strong>1. What is a neap tide?</strong></p>${details}</body></html>`,
      ),
    'practicePage',
  ],
  [
    'tides.toml',
    () =>
      bytes(
        '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "What is a weak tide called?"\nanswer.answer = "Neap"\n',
      ),
    'mdbookQuiz',
  ],
];

describe('what is read by code of its own', () => {
  for (const [name, content, reader] of files) {
    it(`${name} is read here, too`, async () => {
      const uri = Uri.joinPath(folder(), 'tides', name);
      await workspace.fs.writeFile(uri, await content());
      assert.deepEqual((await readContent(uri, { log: quiet, readers: contributedReaders() }))?.readers, [reader]);
      await workspace.fs.delete(uri);
    });
  }
});
