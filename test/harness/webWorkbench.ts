// A workbench without a server behind it, as vscode.dev is: extensions run in a web worker, and what is stored
// lies in the browser.
import type { Page } from 'playwright-core';
import { quietSettings } from './quietSettings';
import type { Settings } from './server';

/** Flags for a browser in which one address of this machine may load another. */
export const webFlags = ['--disable-features=LocalNetworkAccessChecks'];

export interface WebOptions {
  /** Where VS Code's own files are served. */
  readonly port: number;
  /** Where the extension is served. */
  readonly extension: number;
  /** The URI of the folder to open. */
  readonly folder: string;
  readonly settings?: Settings;
  /** The path, on the extension's server, of a module that exports `run()`. */
  readonly tests?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The workbench's page, told which extension is under development. */
const developing = (html: string, { extension, tests, settings: own }: WebOptions): string =>
  html.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/u,
    (_, start: string, settings: string) => {
      const at = (path: string) => ({ scheme: 'http', authority: `127.0.0.1:${extension}`, path });
      const developmentOptions = {
        enableSmokeTestDriver: true,
        extensions: [at('/')],
        ...(tests === undefined ? {} : { extensionTestsPath: at(tests) }),
      };
      const configurationDefaults = { ...quietSettings, ...own };
      return (
        start +
        escaped(
          JSON.stringify({
            ...(JSON.parse(unescaped(settings)) as object),
            userDataPath: '/',
            developmentOptions,
            configurationDefaults,
          }),
        )
      );
    },
  );

/**
 * code-server's workbench takes its own server for a remote machine, and keeps what is the user's there; VS
 * Code's own does neither.
 */
const withoutServer = (script: string): string =>
  script
    .replace('remoteAuthority:location.host', 'remoteAuthority:void 0')
    .replace(/(this\.userDataPath\)\.with\(\{scheme:)[^}]*/gu, '$1"vscode-userdata"');

/** Opens it in a page. */
export const openWeb = async (page: Page, options: WebOptions): Promise<void> => {
  const url = `http://127.0.0.1:${options.port}/?folder=${encodeURIComponent(options.folder)}`;
  // The policy of the page, which goes with its headers, would not let it load an extension from another port.
  await page.route(url, async (route) =>
    route.fulfill({ contentType: 'text/html', body: developing(await (await route.fetch()).text(), options) }),
  );
  await page.route('**/workbench.js', async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: withoutServer(await (await route.fetch()).text()) }),
  );
  await page.goto(url);
};
