// Runs mocha suites in plain Node processes.
import { basename, join } from 'node:path';
import { startOwned } from './processes';
import { inRepository, testFiles } from './repository';
import { readRun, suiteEnvironment, type SuiteOptions, type SuiteRun } from './suite';
import { temporaryFolder } from './temporary';

/**
 * Runs the suites of these folders of test/, or of these compiled files, in one process; `limit` is how many
 * milliseconds the whole run may take.
 */
export const runInNode = async (names: readonly string[], options: SuiteOptions, limit: number): Promise<SuiteRun> => {
  const results = join(temporaryFolder(), 'outcome.json');
  const program = inRepository('out', 'test', 'harness', 'runFolders.js');
  const run = startOwned(process.execPath, [program, ...names], suiteEnvironment({ ...options, results }));
  let output = '';
  const collect = (text: Buffer) => {
    output += text.toString();
    if (options.verbose === true) process.stdout.write(text);
  };
  run.stdout.on('data', collect);
  run.stderr.on('data', collect);
  const timer = setTimeout(() => void run.end(), limit);
  await run.ended;
  clearTimeout(timer);
  return readRun(results, output);
};

/** What takes longest comes first, so that the lanes end together. */
const longest = ['noReviewLost', 'twoWindows', 'accessible', 'gaps', 'practice', 'package'];

/**
 * Runs each file of a folder in a process of its own, so many at once; `limit` is how many milliseconds each may take.
 */
export const runInLanes = async (
  folder: string,
  lanes: number,
  options: SuiteOptions,
  limit: number,
): Promise<readonly SuiteRun[]> => {
  const files = testFiles(folder);
  const isLong = (file: string): boolean => longest.includes(basename(file, '.test.js'));
  const waiting = [...files.filter(isLong), ...files.filter((file) => !isLong(file))];
  const runs: SuiteRun[] = [];
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
      runs.push(await runInNode([file], options, limit));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return runs;
};
