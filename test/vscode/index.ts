// What VS Code calls in its extension host when it is started for tests, on the desktop and in the browser alike.
import { testFiles } from '../harness/repository';
import { runSuite } from '../harness/suite';

/** Runs all suites of this folder; VS Code takes a rejection as failure. */
export const run = async (): Promise<void> => {
  const { failed } = await runSuite(testFiles('vscode'));
  if (failed > 0) throw new Error(`${failed} failed`);
};
