import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { nodeEventFolder } from '../../../src/host/progress/nodeEventFolder';
import { review } from '../../core/history/histories';
import { openStore } from './opening';

const flag = '--review-until-killed';

/** Runs in a process of its own: records one review after the other, and says so of each once it is acknowledged. */
const reviewUntilKilled = async (path: string, session: string): Promise<void> => {
  const store = await openStore({
    session,
    folder: await nodeEventFolder(path, session, Date.now),
    now: Date.now,
    tell: () => undefined,
  });
  for (let n = 0; ; n++) {
    await store.record([review(`${session}.${n}`, 3, Date.now(), `item${n % 50}`)]);
    writeSync(1, `${session}.${n}\n`);
  }
};

/** Kills such a process some time after its first review; gives what it had acknowledged. */
const killAfter = async (path: string, session: string, delay: number): Promise<string[]> => {
  const child = fork(__filename, [flag, path, session], { silent: true });
  let acknowledged = '';
  child.stdout?.on('data', (text: Buffer) => {
    if (acknowledged === '') setTimeout(() => child.kill('SIGKILL'), delay);
    acknowledged += text.toString();
  });
  await new Promise((resolve) => child.on('close', resolve));
  return acknowledged.split('\n').slice(0, -1);
};

const at = process.argv.indexOf(flag);
if (at > 0) void reviewUntilKilled(process.argv[at + 1]!, process.argv[at + 2]!);
else {
  describe('a killed window', () => {
    let path = '';
    beforeEach(async () => {
      path = await mkdtemp(join(tmpdir(), 'interleave-'));
    });
    afterEach(async () => rm(path, { recursive: true }));

    it('loses no acknowledged review, at whatever moment it is killed', async () => {
      const kills = Array.from({ length: 10 }, (_, n) => killAfter(path, `window${n}`, Math.random() * 100));
      const acknowledged: string[] = [];
      for (const kill of kills) acknowledged.push(...(await kill));
      const store = await openStore({ folder: await nodeEventFolder(path, 'after', Date.now), tell: () => undefined });
      const history = await store.export();
      store.dispose();
      assert.ok(acknowledged.length > 10);
      for (const id of acknowledged) assert.ok(history.includes(`"id":"${id}"`), `${id} is lost`);
    }).timeout(30_000);
  });
}
