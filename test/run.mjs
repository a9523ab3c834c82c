// `npm test`: builds, then hands over to the compiled harness, which says what its options are.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (script, ...args) =>
  spawnSync(process.execPath, [join(repository, script), ...args], { cwd: repository, stdio: 'inherit' }).status === 0;

const started = Date.now();
if (run('esbuild.mjs')) {
  console.log(`build: done (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  process.exitCode = run('out/test/harness/run.js', ...process.argv.slice(2)) ? 0 : 1;
} else {
  console.log('The build failed.\n\n0 passed, 1 failed');
  process.exitCode = 1;
}
