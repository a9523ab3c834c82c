// Runs the mocha suites inside the Node extension host of a real VS Code.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchUrl } from './address';
import { launchBrowser } from './browser';
import { inRepository } from './repository';
import { startServer } from './server';
import { suiteEnvironment, type Outcome, type SuiteOptions } from './suite';
import { temporaryFolder } from './temporary';

export interface HostRun {
  readonly outcome: Outcome | undefined;
  /** The extension host's console, for when there is no outcome. */
  readonly output: string;
}

/** The whole run may take `limit` milliseconds, after which there is no outcome. */
export const runInHost = async (options: SuiteOptions, limit: number): Promise<HostRun> => {
  const results = join(temporaryFolder(), 'outcome.json');
  const server = await startServer({ env: suiteEnvironment({ ...options, results }) });
  try {
    const browser = await launchBrowser();
    const page = browser.context.pages()[0]!;
    let output = '';
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      output += `${type}: ${args.map(String).join(' ')}\n`;
      if (options.verbose === true && type === 'log') console.log(...args);
    });
    let timer: NodeJS.Timeout | undefined;
    const ended = new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => resolve(), limit);
      page.exposeFunction('codeAutomationExit', () => resolve()).catch(reject);
    });
    // The folder is empty: a suite writes the files that it is about.
    const tests = inRepository('out', 'test', 'vscode', 'index.js');
    await page.goto(workbenchUrl(server.port, { folder: temporaryFolder(), extension: inRepository(), tests }));
    await ended;
    clearTimeout(timer);
    await browser.close();
    const outcome = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Outcome) : undefined;
    return { outcome, output };
  } finally {
    await server.stop();
  }
};
