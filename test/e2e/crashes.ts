import { linkExtension } from '../harness/linkExtension';
import { type Server, startServer } from '../harness/server';
import { temporaryFolder } from '../harness/temporary';
import { type Workbench, type WorkbenchOptions, openWorkbench } from '../harness/workbench';

/** A VS Code whose parts are exchanged after a crash. */
export interface Running {
  readonly options: WorkbenchOptions;
  readonly server: Server;
  readonly workbench: Workbench;
}

/**
 * Starts it with the extension installed: to a window that develops one, VS Code does not give another extension host.
 */
export const startRunning = async (wanted: WorkbenchOptions): Promise<Running> => {
  const data = temporaryFolder();
  linkExtension(data);
  const server = await startServer({ data });
  const options = { ...wanted, extension: undefined };
  return { options, server, workbench: await openWorkbench({ ...options, server }) };
};

export const stopRunning = async ({ server, workbench }: Running): Promise<void> => {
  // A killed browser that did not come back cannot be closed; why it did not is the news.
  await workbench.close().catch(() => undefined);
  await server.stop();
};

/** How a part ends without warning, and how a person gets going again. */
interface Crash {
  readonly kill: (running: Running) => Promise<void>;
  readonly recover: (running: Running) => Promise<Running>;
}

const givenUp = 'Remote Extension host terminated unexpectedly 3 times';

const extensionHost: Crash = {
  kill: async ({ server, workbench }) => {
    workbench.console.length = 0;
    for (const pid of server.extensionHosts()) process.kill(pid, 'SIGKILL');
    return Promise.resolve();
  },
  recover: async (running) => {
    const { server, workbench } = running;
    // Twice in five minutes VS Code starts another by itself; then it asks.
    for (const end = Date.now() + 30_000; server.extensionHosts().length === 0 && Date.now() < end;) {
      await workbench.page.waitForTimeout(100);
      if (!workbench.console.some((message) => message.includes(givenUp))) continue;
      await workbench.notificationButton('Restart Remote Extension Host');
      workbench.console.length = 0;
    }
    // The panel of an extension host that has died answers no more.
    await workbench.closeTab();
    return running;
  },
};

const browser: Crash = {
  kill: async ({ workbench }) => workbench.browser.kill(),
  recover: async ({ options, server, workbench }) => {
    const { profile } = workbench.browser;
    return { options, server, workbench: await openWorkbench({ ...options, server, profile }) };
  },
};

const server: Crash = {
  kill: async (running) => running.server.stop(),
  recover: async (running) => {
    const { data, port } = running.server;
    const restarted = await startServer({ data, port });
    await running.workbench.load();
    return { ...running, server: restarted };
  },
};

/** By the part that crashes. */
export const crashes = { 'extension host': extensionHost, browser, server };
export type Part = keyof typeof crashes;
