// What VS Code calls in its web extension host when it is started for tests: the same suites, in one
// bundle without Node.
import { extensions, Uri } from 'vscode';
import '../../node_modules/mocha/mocha.js';
import type { Outcome } from '../harness/outcome';
import type { SuiteOptions } from '../harness/suite';

const at = (name: string): string =>
  Uri.joinPath(extensions.getExtension('interleave.interleave')!.extensionUri, name).toString();

/** Runs all suites of this folder, as the server that this is loaded from says, and tells it the outcome. */
export const run = async (): Promise<void> => {
  const { timeout, grep, verbose = false } = (await (await fetch(at('suite'))).json()) as SuiteOptions;
  // The base reporter says nothing: the outcome is told at the end.
  mocha.setup({ ui: 'bdd', timeout, reporter: Mocha.reporters.Base });
  if (grep !== undefined) mocha.fgrep(grep);
  await import('./suites');

  const failures: string[] = [];
  let passed = 0;
  let skipped = 0;
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => {
        passed++;
        if (verbose) console.log(`  passed: ${test.fullTitle()} (${test.duration ?? 0} ms)`);
      })
      .on('pending', () => skipped++)
      .on('fail', (test, error: unknown) =>
        failures.push(
          `${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
      );
  });
  const outcome: Outcome = { passed, failed: failures.length, skipped, failures, again: [] };
  await fetch(at('outcome'), { method: 'POST', body: JSON.stringify(outcome) });
};
