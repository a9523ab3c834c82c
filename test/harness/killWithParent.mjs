// Runs the command it is given, and ends it with all its children as soon as whoever started this process is gone:
// standard input closes however that process ended, even by SIGKILL. Started as the leader of a process group.
import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

const endAll = () => {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(process.pid), '/T', '/F']);
  else process.kill(0, 'SIGKILL');
};

child.once('exit', endAll);
child.once('error', (error) => {
  console.error(error.message);
  endAll();
});
process.stdin.once('close', endAll).resume();
