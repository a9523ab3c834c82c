// `npm run test:desktop`: the suites of test/vscode in the desktop VS Code (on Linux without a
// display, under xvfb-run).
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { counts } from './outcome';
import { inCache, inRepository } from './repository';
import { readRun, suiteEnvironment } from './suite';
import { temporaryFolder } from './temporary';

const main = async (): Promise<boolean> => {
  const results = join(temporaryFolder(), 'outcome.json');
  // A temporary profile, so that nobody's own settings and progress are touched; root may not use the sandbox.
  const profile = [
    '--user-data-dir',
    temporaryFolder(),
    '--disable-workspace-trust',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  try {
    await runTests({
      cachePath: inCache(),
      extensionDevelopmentPath: inRepository(),
      extensionTestsPath: inRepository('out', 'test', 'vscode', 'index.js'),
      launchArgs: [temporaryFolder(), ...profile],
      extensionTestsEnv: suiteEnvironment({ timeout: 30_000, verbose: true, results }),
    });
  } catch (error) {
    if (readRun(results).outcome === undefined) {
      console.error(
        'The desktop VS Code could not be downloaded or started. `npm test` runs the same suites without that download.',
      );
      console.error(error);
    }
  }
  const { outcome } = readRun(results);
  outcome?.failures.forEach((details, index) => console.log(`\n${index + 1}) ${details}`));
  console.log(`\n${outcome === undefined ? '0 passed, 1 failed' : counts(outcome)}`);
  return outcome?.failed === 0;
};

void main().then((passed) => process.exit(passed ? 0 : 1));
