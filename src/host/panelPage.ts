import { Uri, type Webview } from 'vscode';
import { settings } from './settings';
import { pageTexts, words } from './words';

/** The toolkit's button adds an empty style element; this is the hash of the empty text. */
const toolkitStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The page of a panel. Scripts run by a nonce only; styles, fonts and images come from the extension and the given roots. */
export const panelPage = (webview: Webview, extension: Uri): string => {
  const nonce = randomText();
  const file = (name: string): string => webview.asWebviewUri(Uri.joinPath(extension, 'out', 'webview', name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} ${toolkitStyle}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}${settings.remoteImages() ? ' https:' : ''} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('codicon.css')}">
<link rel="stylesheet" href="${file('style.css')}">
<link rel="modulepreload" nonce="${nonce}" href="${file('purify.js')}">
<title>Interleave</title>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="texts" nonce="${nonce}">${inPage(pageTexts())}</script>
<script type="module" nonce="${nonce}" src="${file('main.js')}"></script>
</body>
</html>`;
};

/** Lets the page run scripts, and load files from its own folder and the given ones only. */
export const allowRoots = (webview: Webview, extension: Uri, images: readonly Uri[]): void => {
  webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'out', 'webview'), ...images] };
};

export const panelIcon = (extension: Uri): { light: Uri; dark: Uri } => ({
  light: Uri.joinPath(extension, 'media', 'panel-light.svg'),
  dark: Uri.joinPath(extension, 'media', 'panel-dark.svg'),
});

/** JSON that cannot end the element it stands in. */
const inPage = (value: object): string => JSON.stringify(value).replace(/</gu, '\\u003c');

const randomText = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
