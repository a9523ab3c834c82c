// Runs mocha suites in whatever process it is called in: plain Node, or an extension host of VS Code.
import Mocha from 'mocha';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { type Outcome } from './outcome';

export interface SuiteOptions {
  /** Milliseconds a single test may take, unless it says otherwise. */
  readonly timeout: number;
  /**
   * How often a test that fails is tried again: in a window with other people's timing, what fails once and then passes
   * is told, not held against the change. What may never happen, as a lost review, says `.retries(0)`.
   */
  readonly retries?: number;
  /** Run only tests whose full title contains this. */
  readonly grep?: string | undefined;
  /** Tell every test as it passes. */
  readonly verbose?: boolean | undefined;
  /** The file that takes the outcome: the one way out of every kind of process. */
  readonly results?: string;
}

/** A run as the process sees it that started it. */
export interface SuiteRun {
  /** Missing when the suites crashed or took too long. */
  readonly outcome: Outcome | undefined;
  /** What was written to the console meanwhile. */
  readonly output: string;
}

const variable = 'INTERLEAVE_SUITE';

/** The environment that hands the options to another process. */
export const suiteEnvironment = (options: SuiteOptions): Record<string, string> => ({
  [variable]: JSON.stringify(options),
});

const runningFile = (results: string) => `${results}.running`;

/** What a run left in its file: the outcome if it came to its end, and otherwise at least the test that it was at. */
export const readRun = (results: string, output = ''): SuiteRun => {
  if (existsSync(results)) return { outcome: JSON.parse(readFileSync(results, 'utf8')) as Outcome, output };
  const running = existsSync(runningFile(results))
    ? `The last test that was started: ${readFileSync(runningFile(results), 'utf8')}\n`
    : '';
  return { outcome: undefined, output: `${running}${output}` };
};

const optionsHere = (): SuiteOptions =>
  JSON.parse(process.env[variable] ?? '{ "timeout": 20000, "verbose": true }') as SuiteOptions;

const describeFailure = (title: string, error: unknown): string => {
  if (!(error instanceof Error)) return `${title}\n${inspect(error)}`;
  const cause = error.cause === undefined ? '' : `\nCaused by: ${inspect(error.cause)}`;
  return `${title}\n${error.stack ?? error.message}${cause}`;
};

/** Runs the test files and resolves with the outcome, which it also leaves where the options of the environment say. */
export const runSuite = async (files: readonly string[]): Promise<Outcome> => {
  process.setSourceMapsEnabled(true);
  const { timeout, retries = 0, grep, verbose = false, results } = optionsHere();
  // The base reporter says nothing: whoever asked for the run reports its outcome.
  const mocha = new Mocha({
    timeout,
    retries,
    reporter: Mocha.reporters.Base,
    forbidOnly: process.env.CI !== undefined,
  });
  if (grep !== undefined) mocha.fgrep(grep);
  for (const file of files) mocha.addFile(file);

  const failures: string[] = [];
  const again: string[] = [];
  let passed = 0;
  let skipped = 0;
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on('test', (test) => {
        if (results !== undefined) writeFileSync(runningFile(results), test.fullTitle());
      })
      .on('pass', (test) => {
        passed++;
        if (verbose) console.log(`  passed: ${test.fullTitle()} (${test.duration ?? 0} ms)`);
      })
      .on('retry', (test: Mocha.Test, error: unknown) => again.push(`${test.fullTitle()}: ${String(error)}`))
      .on('pending', () => skipped++)
      .on('fail', (test, error: unknown) => failures.push(describeFailure(test.fullTitle(), error)));
  });
  const outcome: Outcome = { passed, failed: failures.length, skipped, failures, again };
  if (results === undefined) console.error(failures.join('\n\n'));
  else writeFileSync(results, JSON.stringify(outcome));
  return outcome;
};
