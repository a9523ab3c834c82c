// VS Code's own server, one process tree that never outlives the process that started it.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { install } from './install';
import { processesWith, startOwned } from './processes';
import { temporaryFolder } from './temporary';

export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  /** Where the server keeps settings, extensions and their storage; a temporary folder unless given. */
  readonly data?: string;
  /** A free port unless given. */
  readonly port?: number;
  /**
   * `true` opens folders in Restricted Mode until they are trusted, as VS Code does for people; otherwise
   * every folder is trusted.
   */
  readonly trust?: boolean;
  /**
   * Let tests drive the workbench (the default). Without it a built workbench loads no extension under development,
   * with it VS Code shows no notification toasts.
   */
  readonly driven?: boolean;
  /** More environment for the server and, through it, for the extension host. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface Server {
  readonly port: number;
  readonly data: string;
  /** What the server has printed so far. */
  output(): string;
  /** The user's settings, which a workbench reads when it is loaded. */
  readSettings(): Settings;
  writeSettings(settings: Settings): void;
  /** Installs a packaged extension, as `code --install-extension` does; workbenches opened later have it. */
  installVsix(file: string): Promise<void>;
  /** The process ids of the running Node extension hosts, for tests that end one. */
  extensionHosts(): number[];
  stop(): Promise<void>;
}

/** A port nothing listens on: the wished one if it can be had, any other otherwise. */
export const freePort = (wished = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address === null || typeof address === 'string' ? reject(new Error('No free port.')) : resolve(address.port),
      );
    });
  });

const optionsFor = (data: string) => ['--accept-server-license-terms', '--server-data-dir', data];

const flagsFor = ({ trust = false, driven = true }: ServerOptions, port: number) => [
  ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--telemetry-level', 'off'],
  ...(driven ? ['--enable-smoke-test-driver'] : []),
  ...(trust ? [] : ['--disable-workspace-trust']),
];

/** Starts a server and resolves when it is ready for a workbench. */
export const startServer = async (options: ServerOptions = {}): Promise<Server> => {
  const { serverMain, node } = await install({ browser: false });
  const data = options.data ?? temporaryFolder();
  const port = options.port ?? (await freePort());
  const settingsFile = join(data, 'data', 'User', 'settings.json');
  const server = startOwned(node, [serverMain, ...optionsFor(data), ...flagsFor(options, port)], options.env);

  let output = '';
  await new Promise<void>((resolve, reject) => {
    const collect = (text: Buffer) => {
      output += text.toString();
      if (output.includes('Extension host agent listening on')) resolve();
    };
    server.stdout.on('data', collect);
    server.stderr.on('data', collect);
    void server.ended.then(() => reject(new Error(`VS Code's server ended before it was ready:\n${output}`)));
  });

  return {
    port,
    data,
    output: () => output,
    readSettings: () => (existsSync(settingsFile) ? (JSON.parse(readFileSync(settingsFile, 'utf8')) as Settings) : {}),
    writeSettings: (settings) => {
      mkdirSync(dirname(settingsFile), { recursive: true });
      writeFileSync(settingsFile, JSON.stringify(settings));
    },
    installVsix: async (file) => {
      await promisify(execFile)(node, [serverMain, ...optionsFor(data), '--install-extension', file, '--force']);
    },
    extensionHosts: () => processesWith(['--type=extensionHost'], server.pid).map(({ pid }) => pid),
    stop: () => server.end(),
  };
};
