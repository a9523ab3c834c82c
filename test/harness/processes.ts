// Processes that never outlive the one that started them.
import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { type Readable, type Writable } from 'node:stream';
import { inRepository } from './repository';
import { temporaryFolder } from './temporary';

export interface OwnedProcess {
  readonly pid: number;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves when the process and everything that it started has ended. */
  readonly ended: Promise<void>;
  /** Ends it at once, with everything that it started. */
  end(): Promise<void>;
}

const endTree = (pid: number) => {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

/** What is ended leaves files and sockets behind; elsewhere than on Linux a longer path is too long for a socket. */
const temporaryFiles = () => (process.platform === 'linux' ? { TMPDIR: temporaryFolder() } : {});

/** Starts a program that ends when this process does, however that happens. */
export const startOwned = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): OwnedProcess => {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    [inRepository('test', 'harness', 'killWithParent.mjs'), command, ...args],
    { detached: true, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...temporaryFiles(), ...env } },
  );
  const { pid, stdout, stderr } = child;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    pid,
    stdout,
    stderr,
    ended,
    end: () => {
      endTree(pid);
      return ended;
    },
  };
};

/** The running processes whose command line contains all the texts; of one process group only, if that is given. */
export const processesWith = (texts: readonly string[], group?: number): { pid: number; command: string }[] =>
  spawnSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .filter(
      ([, , leader, command = '']) =>
        (group === undefined || Number(leader) === group) && texts.every((text) => command.includes(text)),
    )
    .map(([, pid, , command = '']) => ({ pid: Number(pid), command }));
