import { Uri, type Webview, workspace } from 'vscode';
import { settings } from './settings';
import { pageTexts, words } from './words';

/** The toolkit's button adds an empty style element; this is the hash of the empty text. */
const toolkitStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Writes the page of a panel. */
export type PageFor = (webview: Webview) => string;

/** Loads what every page holds. A page would have to ask for each file through VS Code's own processes, so what the first screen needs stands in it. */
export const loadPage = async (extension: Uri): Promise<PageFor> => {
  const folder = pageFolder(extension);
  const [sanitiser = '', script = '', icons = '', style = ''] = await Promise.all(['purify.js', 'main.js', 'codicon.css', 'style.css'].map(async (name) => textOf(Uri.joinPath(folder, name))));
  const inline = { sanitiser, script, style: `${icons}\n${style}` };
  return (webview) => page(inline, webview.asWebviewUri(folder).toString(), webview.cspSource);
};

/** Scripts run by a nonce only; styles, fonts and images come from the extension and the given roots. */
const page = ({ sanitiser, script, style }: Readonly<Record<'sanitiser' | 'script' | 'style', string>>, folder: string, own: string): string => {
  const nonce = randomText();
  const policy = [
    "default-src 'none'",
    `base-uri ${own}`,
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
<script nonce="${nonce}">${sanitiser}</script>
<script type="module" nonce="${nonce}">${script}</script>
</body>
</html>`;
};

/** Lets the page run scripts, and load files from its own folder and the given ones only. */
export const allowRoots = (webview: Webview, extension: Uri, images: readonly Uri[]): void => {
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension), ...images] };
};

export const panelIcon = (extension: Uri): { light: Uri; dark: Uri } => ({
  light: Uri.joinPath(extension, 'media', 'panel-light.svg'),
  dark: Uri.joinPath(extension, 'media', 'panel-dark.svg'),
});

const pageFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'out', 'webview');

const textOf = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file));

/** JSON that cannot end the element it stands in. */
const inPage = (value: object): string => JSON.stringify(value).replace(/</gu, '\\u003c');

const randomText = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
