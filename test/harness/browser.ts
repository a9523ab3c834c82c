// The Chromium that shows the workbench, always with a profile on disk, as a person's has.
import { chromium, type BrowserContext } from 'playwright-core';
import { install } from './install';
import { processesWith } from './processes';
import { temporaryFolder } from './temporary';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface BrowserOptions {
  /** The folder that holds IndexedDB, and so what a web workbench remembers; a temporary one unless given. */
  readonly profile?: string;
  readonly flags?: readonly string[];
}

export interface Browser {
  readonly context: BrowserContext;
  readonly profile: string;
  close(): Promise<void>;
  /** Ends it as a crash does: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
}

type Launch = (which: { executablePath: string } | { channel: string }) => Promise<BrowserContext>;

const launchInstalled = async (launch: Launch): Promise<BrowserContext> => {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await launch({ channel });
    } catch (error) {
      if (!String(error).includes('is not found')) throw error;
    }
  }
  throw new Error('No browser found: install Chrome, Edge or Chromium, or name one in INTERLEAVE_CHROMIUM.');
};

/** Playwright hides the process of a persistent context; the profile on its command line tells it from all others. */
const mainProcess = (profile: string) =>
  processesWith([`--user-data-dir=${profile}`]).find(({ command }) => !command.includes('--type='))?.pid;

/** Starts a browser; Playwright ends it with this process, however that ends. */
export const launchBrowser = async ({
  profile = temporaryFolder(),
  flags = [],
}: BrowserOptions = {}): Promise<Browser> => {
  const { chromium: executablePath } = await install();
  const launch: Launch = (which) =>
    chromium.launchPersistentContext(profile, {
      ...which,
      args: [...quiet, ...flags],
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  const context = await (executablePath === undefined ? launchInstalled(launch) : launch({ executablePath }));
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    context,
    profile,
    close: () => context.close(),
    kill: async () => {
      const pid = mainProcess(profile);
      // The browser leads a process group of its own, renderers included.
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      await closed;
    },
  };
};
