import { spawnSync } from 'node:child_process';
import type { Workbench } from '../harness/workbench';

/** What the extension hosts of a window's server hold of the memory, in bytes. */
export const hostMemory = ({ server }: Workbench): number =>
  server
    .extensionHosts()
    .map((pid) => Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) * 1024)
    .reduce((sum, bytes) => sum + bytes, 0);

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
