// `npm start`: VS Code on the bundled practice pages with this extension; `npm start -- --browser` even
// where there is a desktop.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workbenchUrl } from './address';
import { inCache } from './repository';
import { freePort, startServer } from './server';
import { desktopArguments, linkForStart, startFolder } from './startWith';

/** The command of a VS Code on this machine, if a window of it would be seen. */
const desktopCode = (): string | undefined => {
  const { DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
};

const startDesktop = (code: string) => {
  const quoted = process.platform === 'win32' ? (text: string) => `"${text}"` : (text: string) => text;
  spawn(quoted(code), desktopArguments().map(quoted), { stdio: 'inherit', shell: process.platform === 'win32' });
};

const openInBrowser = (url: string) => {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  // The address stands in the terminal for whoever has no such command.
  spawn(opener, [url], { stdio: 'ignore' }).once('error', () => undefined);
};

const startInBrowser = async () => {
  // Folder and port stay the same, since a browser keeps the progress by address.
  const data = inCache('start');
  linkForStart(data);
  const server = await startServer({ data, port: await freePort(8127), driven: false });
  if (!existsSync(join(data, 'data', 'User', 'settings.json')))
    server.writeSettings({
      'workbench.startupEditor': 'none',
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'git.openRepositoryInParentFolders': 'never',
    });
  const url = workbenchUrl(server.port, { folder: startFolder });
  console.log(
    `VS Code with Interleave runs at\n\n  ${url}\n\nIt opens with Practice Sets and a bundled set, and Ctrl+Alt+Q (Cmd+Alt+Q on a Mac) asks the first question. Ctrl+C here ends it.`,
  );
  openInBrowser(url);
};

const code = process.argv.includes('--browser') ? undefined : desktopCode();
if (code === undefined) void startInBrowser();
else startDesktop(code);
