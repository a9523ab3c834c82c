import { type Server, startServer } from '../harness/server';
import { type Workbench, type WorkbenchOptions, openWorkbench } from '../harness/workbench';

/** A VS Code whose parts are exchanged after a crash. */
export interface Running {
  readonly options: WorkbenchOptions;
  readonly server: Server;
  readonly workbench: Workbench;
}

export const startRunning = async (options: WorkbenchOptions): Promise<Running> => {
  const server = await startServer();
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

const extensionHost: Crash = {
  kill: async ({ server }) => {
    for (const pid of server.extensionHosts()) process.kill(pid, 'SIGKILL');
    return Promise.resolve();
  },
  recover: async (running) => {
    await running.workbench.load();
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
