// Runs the mocha suites inside the Node extension host of a real VS Code.
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { workbenchUrl } from './address';
import { launchBrowser } from './browser';
import { quietSettings, isNoise } from './quietSettings';
import { inRepository } from './repository';
import { startServer } from './server';
import { readRun, suiteEnvironment, type SuiteOptions, type SuiteRun } from './suite';
import { temporaryFolder } from './temporary';

/** Loads the workbench and resolves when its extension host has called `run()` to the end, or when the time is over. */
const untilEnded = async (page: Page, url: string, limit: number, log: (type: string, args: unknown[]) => void) => {
  await page.exposeFunction('codeAutomationLog', log);
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, limit);
    page
      .exposeFunction('codeAutomationExit', () => resolve())
      .then(() => page.goto(url))
      .catch(reject);
  });
  clearTimeout(timer);
};

/** Runs all suites of test/vscode; `limit` is how many milliseconds the whole run may take. */
export const runInHost = async (options: SuiteOptions, limit: number): Promise<SuiteRun> => {
  const results = join(temporaryFolder(), 'outcome.json');
  const server = await startServer({ env: suiteEnvironment({ ...options, results }) });
  server.writeSettings(quietSettings);
  const browser = await launchBrowser();
  const tests = inRepository('out', 'test', 'vscode', 'index.js');
  // The folder is empty: a suite writes the files that it is about.
  const url = workbenchUrl(server.port, { folder: temporaryFolder(), extension: inRepository(), tests });
  let output = '';
  try {
    await untilEnded(browser.context.pages()[0]!, url, limit, (type, args) => {
      const message = args.map(String).join(' ');
      if (isNoise(message)) return;
      output += `${type}: ${message}\n`;
      if (options.verbose === true) console.log(message);
    });
  } finally {
    await browser.close();
    await server.stop();
  }
  return readRun(results, output);
};
