// Runs the suites of the folders, or single compiled files, on its command line in this plain Node process:
// `node out/test/harness/runFolders.js core host`.
import { testFiles } from './repository';
import { runSuite } from './suite';

void runSuite(process.argv.slice(2).flatMap((name) => (name.endsWith('.js') ? [name] : testFiles(name)))).then(
  // What a test forgot to close must not keep the run waiting.
  ({ failed }) => process.exit(failed === 0 ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
