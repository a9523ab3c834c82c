// Opens VS Code on a folder with the extension under development, and closes all of it again.
import { workbenchUrl, type Opened } from './address';
import { launchBrowser, type Browser } from './browser';
import { inRepository } from './repository';
import { startServer, type Server, type Settings } from './server';
import { WorkbenchWindow, type Theme } from './workbenchWindow';


/** Nothing that asks, greets or fetches: a test should see only what it is about. */
const calm: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

export interface WorkbenchOptions extends Opened {
  readonly settings?: Settings;
  readonly theme?: Theme;
  /** Ask whether the folder is trusted, as VS Code does for people; otherwise it is. */
  readonly trust?: boolean;
  /** A running server to join, which closing the workbench then leaves running. */
  readonly server?: Server;
  /** A browser profile, to come back (on the same server) to what an earlier workbench remembers. */
  readonly profile?: string;
  /** Further flags for the browser. */
  readonly flags?: readonly string[];
}

/** A window, with the server and the browser behind it. */
export class Workbench extends WorkbenchWindow {
  constructor(
    readonly server: Server,
    readonly browser: Browser,
    private readonly options: WorkbenchOptions,
  ) {
    super(browser.context.pages()[0]!);
  }

  /** Loads the workbench into a window; openWorkbench has done it for this one. */
  async load(window: WorkbenchWindow = this): Promise<void> {
    const extension = 'extension' in this.options ? this.options.extension : inRepository();
    await window.page.goto(workbenchUrl(this.server.port, { ...this.options, extension }));
    await window.restored();
  }

  /** Opens a second window of the same VS Code on the same folder: settings and storage are shared. */
  async anotherWindow(): Promise<WorkbenchWindow> {
    const window = new WorkbenchWindow(await this.browser.context.newPage());
    await this.load(window);
    return window;
  }

  /** Changes the user's settings in their editor: this build does not notice when the file changes beneath it. */
  async changeSettings(changes: Settings): Promise<void> {
    const settings = JSON.stringify({ ...this.server.readSettings(), ...changes });
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), settings);
    await this.press('ControlOrMeta+a', 'ControlOrMeta+v', 'ControlOrMeta+s');
    await this.page.locator('.tab.active:not(.dirty)[data-resource-name="settings.json"]').waitFor();
    await this.runCommand('View: Close Editor');
  }

  async close(): Promise<void> {
    await this.browser.close();
    if (this.options.server === undefined) await this.server.stop();
  }
}

/** Starts what is needed and opens the workbench; the extension under development is this repository's unless given. */
export const openWorkbench = async (options: WorkbenchOptions = {}): Promise<Workbench> => {
  const { server = await startServer({ trust: options.trust ?? false }), profile, flags = [] } = options;
  const browser = await launchBrowser({ ...(profile === undefined ? {} : { profile }), flags });
  const workbench = new Workbench(server, browser, options);
  try {
    if (options.server === undefined) server.writeSettings({ ...calm, 'workbench.colorTheme': options.theme ?? 'Default Dark Modern', ...options.settings });
    await workbench.load();
    return workbench;
  } catch (error) {
    await workbench.close();
    throw error;
  }
};

/** Opens a workbench for one test; a failure leaves a picture of what was seen. */
export const withWorkbench = async (options: WorkbenchOptions, use: (workbench: Workbench) => Promise<void>): Promise<void> => {
  const workbench = await openWorkbench(options);
  try {
    await use(workbench);
  } catch (error) {
    const picture = await workbench.screenshot(`failed-${String(Date.now())}`).catch(() => undefined);
    throw picture === undefined ? error : new Error(`${String(error)}\nSeen at that moment: ${picture}`, { cause: error });
  } finally {
    await workbench.close();
  }
};
