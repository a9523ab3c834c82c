import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inRepository } from '../harness/repository';
import { temporaryFolder } from '../harness/temporary';

const npm = (command: string, cwd: string, ...words: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  return stdout;
};

describe('the packed module', () => {
  it('is the command line, which npx runs without a network', () => {
    const folder = temporaryFolder();
    npm('npm', inRepository(), 'pack', '--ignore-scripts', '--pack-destination', folder);
    const [file = ''] = readdirSync(folder);
    const run = (...words: readonly string[]) =>
      npm('npx', folder, '--yes', '--offline', `--package=${join(folder, file)}`, 'interleave', ...words);
    assert.match(run('list', inRepository('content')), /Welcome to Interleave/u);
    run('export', inRepository('content'), '--to', 'apkg', '-o', join(folder, 'cards.apkg'));
    assert.ok(existsSync(join(folder, 'cards.apkg')));
  }).timeout(60_000);
});
