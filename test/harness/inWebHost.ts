// Runs the mocha suites inside the web extension host of a real VS Code: no Node there, and no server behind it.
import { launchBrowser } from './browser';
import { isNoise } from './quietSettings';
import type { Outcome } from './outcome';
import { startServer } from './server';
import { type SuiteOptions, type SuiteRun } from './suite';
import { serveExtension } from './serveExtension';
import { openWeb, webFlags } from './webWorkbench';

/** Runs all suites of test/vscode; `limit` is how many milliseconds the whole run may take. */
export const runInWebHost = async (options: SuiteOptions, limit: number): Promise<SuiteRun> => {
  const server = await startServer();
  const browser = await launchBrowser({ flags: webFlags });
  const extension = await serveExtension({ '/suite': JSON.stringify(options) });
  let output = '';
  try {
    const page = browser.context.pages()[0]!;
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      const message = args.map(String).join(' ');
      if (isNoise(message)) return;
      output += `${type}: ${message}\n`;
      if (options.verbose === true) console.log(message);
    });
    await page.exposeFunction('codeAutomationExit', () => undefined);
    await openWeb(page, {
      port: server.port,
      extension: extension.port,
      folder: 'tmp:/workspace',
      tests: '/out/test/vscode/web.js',
    });
    const told = await Promise.race([
      extension.told('/outcome'),
      new Promise<undefined>((resolve) => setTimeout(resolve, limit, undefined)),
    ]);
    return { outcome: told === undefined ? undefined : (JSON.parse(told) as Outcome), output };
  } finally {
    await browser.close();
    await extension.close();
    await server.stop();
  }
};
