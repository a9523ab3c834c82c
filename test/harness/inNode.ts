// Runs the mocha suites of some folders in one plain Node process.
import { join } from 'node:path';
import { startLeashed } from './processes';
import { inRepository } from './repository';
import { readRun, suiteEnvironment, type SuiteOptions, type SuiteRun } from './suite';
import { temporaryFolder } from './temporary';

/** Runs the suites of these folders of test/; `limit` is how many milliseconds the whole run may take. */
export const runInNode = async (folders: readonly string[], options: SuiteOptions, limit: number): Promise<SuiteRun> => {
  const results = join(temporaryFolder(), 'outcome.json');
  const program = inRepository('out', 'test', 'harness', 'runFolders.js');
  const run = startLeashed(process.execPath, [program, ...folders], suiteEnvironment({ ...options, results }));
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
