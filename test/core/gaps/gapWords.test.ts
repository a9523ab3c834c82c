import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commandLabel, isInteractive } from '../../../src/core/gaps/commandLine';
import { parseGapAddress } from '../../../src/core/gaps/gapAddress';
import { type Ended, endInWords } from '../../../src/core/gaps/gapResult';
import { testSummary } from '../../../src/core/gaps/testSummary';

describe('the label of a command', () => {
  const table: [line: string, label: string][] = [
    ['npm test', 'npm test'],
    ['npm run build -- --watch', 'npm run'],
    ['  /usr/bin/make -j4', 'make'],
    ['CI=1 sudo docker compose up', 'docker compose'],
    ['C:\\tools\\cargo.exe test', 'cargo test'],
    ['./run.sh', 'run.sh'],
    ['echo "a secret"', 'echo'],
    ['', ''],
    ['x'.repeat(60), `${'x'.repeat(29)}…`],
  ];
  for (const [line, label] of table)
    it(`is “${label}” for ${JSON.stringify(line.slice(0, 40))}`, () => assert.equal(commandLabel(line), label));
});

describe('a command that a person works in', () => {
  const table: [line: string, interactive: boolean][] = [
    ['vim a.txt', true],
    ['sudo vim /etc/hosts', true],
    ['python3', true],
    ['python3 train.py', false],
    ['node', true],
    ['ssh host', true],
    ['npm start', true],
    ['npm run build', false],
    ['npm starter', false],
    ['', true],
    ['FOO=1', true],
  ];
  for (const [line, interactive] of table)
    it(`${interactive ? 'is' : 'is not'} ${JSON.stringify(line)}`, () =>
      assert.equal(isInteractive(line, ['npm start', '']), interactive));
});

describe('the summary of a test run', () => {
  const table: [output: string, summary: string | undefined][] = [
    ['== 3 failed, 2 passed in 0.12s ==', '3 tests failed'],
    [
      'Test Suites: 1 failed, 4 passed, 5 total\nTests:       2 failed, 8 passed, 10 total\nTime: 2 s',
      '2 tests failed',
    ],
    ['  12 passing (4s)\n  1 failing\n\n  1) adds', '1 test failed'],
    ['test result: FAILED. 5 passed; 4 failed; 0 ignored', '4 tests failed'],
    ['ℹ pass 8\nℹ fail 3\nℹ cancelled 0', '3 tests failed'],
    ['Tests run: 5, Failures: 2, Errors: 0, Skipped: 0', '2 tests failed'],
    ['Failed!  - Failed:     1, Passed:     9', '1 test failed'],
    [' Test Files  1 failed | 2 passed (3)\n      Tests  3 failed | 5 passed (8)', '3 tests failed'],
    ['\u001b[31m\u001b[1m7 failed\u001b[0m, 1 passed', '7 tests failed'],
    ['20 passed, 0 failed', undefined],
    ['error: could not compile', undefined],
    ['', undefined],
    [`2 failed\n${'later\n'.repeat(100)}`, undefined],
  ];
  for (const [output, summary] of table)
    it(`is ${JSON.stringify(summary)} for ${JSON.stringify(output.slice(0, 60))}`, () =>
      assert.equal(testSummary(output), summary));
});

describe('the words for an end', () => {
  const table: [ended: Ended, words: string, failed: boolean][] = [
    [{ ms: 12_300, exitCode: 0 }, 'done, after 12 s', false],
    [{ ms: 15_000, exitCode: 3 }, 'exit code 3, after 15 s', true],
    [{ ms: 75_000, exitCode: 1, summary: '3 tests failed' }, '3 tests failed, exit code 1, after 1 min 15 s', true],
    [{ ms: 5_000, exitCode: 0, summary: '3 tests failed' }, 'done, after 5 s', false],
    [{ ms: 5_000, stopped: true }, 'stopped in the debugger, after 5 s', false],
    [{ ms: 5_000 }, 'ended, after 5 s', false],
  ];
  for (const [ended, words, failed] of table)
    it(`are “${words}”`, () => assert.deepEqual(endInWords(ended), { words, failed }));
});

describe('the address of a gap', () => {
  const table: [path: string, query: string, address: unknown][] = [
    ['/gap/start', 'id=agent&seconds=90', { at: 'start', id: 'agent', ms: 90_000 }],
    ['/gap/start', 'id=my%20agent', { at: 'start', id: 'my agent' }],
    ['/gap/end', 'id=agent', { at: 'end', id: 'agent' }],
    ['/gap/start', 'seconds=90', undefined],
    ['/gap/start', '', undefined],
    ['/gap/start', 'id=agent&seconds=-1', undefined],
    ['/gap/start', 'id=agent&seconds=4000', undefined],
    ['/gap/start', 'id=agent&seconds=1e3', undefined],
    ['/gap/start', 'id=$(rocket)', undefined],
    ['/gap/start', 'id=[a](command:x)', undefined],
    ['/gap/start', 'id=%3Cscript%3E', undefined],
    ['/gap/start', 'id=%E0%A4%A', undefined],
    ['/gap/start', `id=${'x'.repeat(41)}`, undefined],
    ['/gap/run', 'id=agent', undefined],
    ['/', 'id=agent', undefined],
  ];
  for (const [path, query, address] of table)
    it(`${address === undefined ? 'is not' : 'is'} ${path}?${query.slice(0, 40)}`, () =>
      assert.deepEqual(parseGapAddress(path, query), address));
});
