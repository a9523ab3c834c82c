// `npm test` after the build: every stage with its duration, all failures, and as the last line the counts. For
// developers: `--only core|webview|host|vscode|web|e2e|lint|types|sizes` (repeatable), `--grep text`,
// `--verbose`, `--kills 50`.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runInHost } from './inHost';
import { runInLanes, runInNode } from './inNode';
import { runInWebHost } from './inWebHost';
import { install } from './install';
import { add, counts, failure, nothing, type Outcome } from './outcome';
import { inRepository, testFiles } from './repository';
import { type SuiteOptions, type SuiteRun } from './suite';

const names = ['lint', 'types', 'sizes', 'core', 'webview', 'host', 'vscode', 'web', 'e2e'];
const { only, grep, verbose, kills } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: names },
    grep: { type: 'string' },
    verbose: { type: 'boolean' },
    kills: { type: 'string' },
  },
}).values;
// How often the tests of killed windows kill; handed down to the process that runs them.
if (kills !== undefined) process.env.INTERLEAVE_KILLS = kills;

const stage = async (title: string, run: () => Promise<Outcome>): Promise<Outcome> => {
  const started = Date.now();
  const outcome = await run().catch((error: unknown) =>
    failure(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  console.log(`${title}: ${counts(outcome)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return outcome;
};

const script = (name: string): Promise<Outcome> =>
  new Promise((resolve) => {
    let output = '';
    const collect = (text: Buffer) => (output += text.toString());
    // Windows knows npm only as npm.cmd, which needs a shell.
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: inRepository(),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve(failure(`npm run ${name}: ${error.message}`)));
    child.once('close', (code) =>
      resolve(code === 0 ? { ...nothing, passed: 1 } : failure(`npm run ${name}\n${output.trim()}`)),
    );
  });

/** One of the package's scripts, counted as one check. */
const check = async (name: string): Promise<Outcome> =>
  only.includes(name) ? stage(name, () => script(name)) : nothing;

const judge = (runs: readonly SuiteRun[]): Outcome => {
  const total = runs
    .map(
      ({ outcome, output }) =>
        outcome ?? failure(`The suites crashed or took too long.\n${output.slice(0, 20_000).trim()}`),
    )
    .reduce(add, nothing);
  const none = total.passed + total.failed + total.skipped === 0;
  return none && grep === undefined ? failure('There are test files, but no test ran.') : total;
};

/** The suites of those folders that have any, counted test by test. */
const suites = async (
  folders: readonly string[],
  run: (folders: string[]) => Promise<readonly SuiteRun[]>,
): Promise<Outcome> => {
  const filled = folders.filter((folder) => only.includes(folder) && testFiles(folder).length > 0);
  return filled.length === 0 ? nothing : stage(filled.join(', '), async () => judge(await run(filled)));
};

let installing: ReturnType<typeof install> | undefined;

/** What all windows need, once for those that start together. */
const installed = async (): Promise<unknown> => (installing ??= install());

const minutes = (count: number) => count * 60_000;
const perTest = (seconds: number): SuiteOptions => ({ timeout: seconds * 1_000, grep, verbose });

const inNode = async (): Promise<Outcome> =>
  suites(['core', 'webview', 'host'], async (folders) => [await runInNode(folders, perTest(10), minutes(4))]);

const inTurn = async (stages: readonly (() => Promise<Outcome>)[]): Promise<Outcome> => {
  let total = nothing;
  for (const next of stages) total = add(total, await next());
  return total;
};

/** The suites of test/vscode once more, where there is no Node. */
const inWeb = async (): Promise<Outcome> =>
  only.includes('web')
    ? stage('web', async () => installed().then(async () => judge([await runInWebHost(perTest(30), minutes(2))])))
    : nothing;

const runAll = async (): Promise<Outcome> => {
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) return failure(`--only knows ${names.join(', ')}; not ${unknown.join(', ')}.`);
  // What the windows need is fetched meanwhile; the stages that wait for it tell what fails.
  if (['vscode', 'web', 'e2e'].some((name) => only.includes(name))) installed().catch(() => undefined);
  return [
    // Two at a time, one for each processor.
    ...(await Promise.all([check('lint'), inTurn([async () => check('types'), async () => check('sizes'), inNode])])),
    ...(await Promise.all([
      suites(['vscode'], async () => installed().then(async () => [await runInHost(perTest(30), minutes(3))])),
      inWeb(),
    ])),
    await suites(['e2e'], async () =>
      installed().then(async () => runInLanes('e2e', 2, { ...perTest(90), retries: 1 }, minutes(5))),
    ),
  ].reduce(add);
};

void runAll().then((total) => {
  total.again.forEach((details) => console.log(`\nTried again: ${details}`));
  total.failures.forEach((details, index) => console.log(`\n${index + 1}) ${details}`));
  if (total.passed + total.failed === 0) console.log('\nNo test ran.');
  console.log(`\n${counts(total)}`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
});
