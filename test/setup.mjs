// Makes a fresh clone usable: runs `npm ci` when node_modules is missing or older than package-lock.json.
// No dependencies, since it runs before there are any; silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const changed = (file) => (existsSync(join(repository, file)) ? statSync(join(repository, file)).mtimeMs : 0);

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Installing the dependencies (npm ci) …');
  // Windows knows npm only as npm.cmd, which needs a shell.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: repository,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
