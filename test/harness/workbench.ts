// Opens VS Code on a folder with the extension under development, and closes all of it again.
import { isDeepStrictEqual } from 'node:util';
import { workbenchUrl, type Opened } from './address';
import { launchBrowser, type Browser } from './browser';
import { quietSettings } from './quietSettings';
import { inRepository } from './repository';
import { startServer, type Server, type Settings } from './server';
import { WorkbenchWindow, type Theme } from './workbenchWindow';

export interface WorkbenchOptions extends Opened {
  readonly settings?: Settings;
  readonly theme?: Theme;
  /** `true` opens the folder in Restricted Mode, as VS Code does for people; otherwise it is trusted. */
  readonly trust?: boolean;
  /** A running server to join, which closing the workbench then leaves running. */
  readonly server?: Server;
  /** A browser profile, to come back (on the same server) to what an earlier workbench remembers. */
  readonly profile?: string;
  /**
   * The display language, by its code; English unless given. VS Code's own texts stay English, for it has
   * no language pack here.
   */
  readonly language?: string;
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

  /** The folder that is open. */
  get folder(): string {
    if (this.options.folder === undefined) throw new Error('The window is empty.');
    return this.options.folder;
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
    const after = { ...this.server.readSettings(), ...changes };
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
    await this.replaceText(JSON.stringify(after));
    await this.press('ControlOrMeta+s');
    for (const end = Date.now() + 10_000; !this.hasSettings(changes) && Date.now() < end;)
      await this.page.waitForTimeout(50);
    await this.runCommand('View: Close Editor');
  }

  private hasSettings(expected: Settings): boolean {
    try {
      const settings = this.server.readSettings();
      return Object.entries(expected).every(([name, value]) => isDeepStrictEqual(settings[name], value));
    } catch {
      // Half written: not yet.
      return false;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    if (this.options.server === undefined) await this.server.stop();
  }
}

/**
 * Starts what is needed and opens the workbench; the extension is this repository's, another one, or
 * `undefined` for none.
 */
export const openWorkbench = async (options: WorkbenchOptions = {}): Promise<Workbench> => {
  const { server = await startServer({ trust: options.trust ?? false }), profile, flags = [] } = options;
  const browser = await launchBrowser({ ...(profile === undefined ? {} : { profile }), flags });
  const workbench = new Workbench(server, browser, options);
  try {
    const { theme, settings, language } = options;
    if (language !== undefined)
      await browser.context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const before = server.readSettings();
    const after = {
      ...quietSettings,
      ...before,
      ...(theme === undefined ? {} : { 'workbench.colorTheme': theme }),
      ...settings,
    };
    if (!isDeepStrictEqual(before, after)) server.writeSettings(after);
    await workbench.load();
    return workbench;
  } catch (error) {
    await workbench.close();
    throw error;
  }
};

/** Opens a workbench for one test; a failure leaves a picture of what was seen. */
export const withWorkbench = async (
  options: WorkbenchOptions,
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> => {
  const workbench = await openWorkbench(options);
  try {
    await use(workbench);
  } catch (error) {
    const picture = await workbench.screenshot(`failed-${String(Date.now())}`).catch(() => undefined);
    throw picture === undefined
      ? error
      : new Error(`${String(error)}\nSeen at that moment: ${picture}`, { cause: error });
  } finally {
    await workbench.close();
  }
};
