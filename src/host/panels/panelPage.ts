import { Uri, type Webview, workspace } from 'vscode';
import type { Screen } from '../../core/session/protocol';
import { pageFolder } from './pageOptions';
import { settings } from '../base/settings';
import { pageTexts, words } from '../base/words';

/** The toolkit's button adds an empty style element; this is the hash of the empty text. */
const toolkitStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Writes the page of a panel, with the screen that it begins with. */
export type PageFor = (webview: Webview, first: Screen) => string;

/**
 * Loads what every page holds. A page would have to ask for each file through VS Code's own processes, and for a screen
 * until it is loaded, so what it begins with stands in it.
 */
export const loadPage = async (extension: Uri): Promise<PageFor> => {
  const folder = pageFolder(extension);
  const [sanitiser = '', script = '', style = ''] = await Promise.all(
    ['purify.js', 'main.js', 'style.css'].map(async (name) => textOf(Uri.joinPath(folder, name))),
  );
  const inline = { sanitiser, script, style };
  return (webview, first) => page(inline, first, webview.asWebviewUri(folder).toString(), webview.cspSource);
};

/**
 * Scripts run by a nonce only; styles, fonts and images come from the extension and the given roots. A module would
 * wait until the page is parsed; a function keeps the script's names to itself, too.
 */
const page = (
  { sanitiser, script, style }: Readonly<Record<'sanitiser' | 'script' | 'style', string>>,
  first: Screen,
  folder: string,
  own: string,
): string => {
  const nonce = randomText();
  const policy = [
    "default-src 'none'",
    `base-uri ${own}`,
    "form-action 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${own} 'nonce-${nonce}' ${toolkitStyle}`,
    `font-src ${own}`,
    `img-src ${own}${settings.remoteImages() ? ' https:' : ''} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base href="${folder}/">
<style nonce="${nonce}">${style}</style>
<title>Interleave</title>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="texts" nonce="${nonce}">${inPage(pageTexts())}</script>
<script type="application/json" id="first" nonce="${nonce}">${inPage({ page: randomText(), screen: first })}</script>
<script nonce="${nonce}">${sanitiser}</script>
<script nonce="${nonce}">(() => {'use strict';${script}
})();</script>
</body>
</html>`;
};

export const panelIcon = (extension: Uri): { light: Uri; dark: Uri } => ({
  light: Uri.joinPath(extension, 'media', 'panel-light.svg'),
  dark: Uri.joinPath(extension, 'media', 'panel-dark.svg'),
});

const textOf = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file));

/** JSON that cannot end the element it stands in. */
const inPage = (value: object): string => JSON.stringify(value).replace(/</gu, '\\u003c');

const randomText = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
