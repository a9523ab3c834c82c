import { readFile } from '../core/readers';
import { filesAt, UnreadablePath } from './files';
import { countLine, listJson, listLines, problemLines, type Report } from './report';

/** Where the command line writes, and what it must be told. */
export interface Terminal {
  readonly version: () => string;
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
}

const help = `interleave: reads practice material as the extension does

  interleave check PATH…          problems, one a line: file:line:column severity code message
  interleave list PATH… [--json]  what was understood
  interleave --help | --version

PATH is a file or a folder; of a folder its text files are read, node_modules, .git and build output are passed over.
Lines count from 1 as in editors, in JSON from 0. Ends with 1 where a check finds errors, with 2 where it was called wrongly
or a path cannot be read.
`;

type Command = (reports: readonly Report[], options: ReadonlySet<string>, terminal: Terminal) => number;

const commands: Readonly<Record<string, { readonly options: readonly string[]; readonly run: Command }>> = {
  check: {
    options: [],
    run: (reports, _options, { out }) => {
      for (const line of reports.flatMap(problemLines)) out(`${line}\n`);
      out(`${countLine(reports)}\n`);
      return reports.some(({ reading }) => reading.problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
    },
  },
  list: {
    options: ['--json'],
    run: (reports, options, { out }) => {
      if (options.has('--json')) out(`${listJson(reports)}\n`);
      else for (const line of reports.flatMap(listLines)) out(`${line}\n`);
      return 0;
    },
  },
};

/** Runs the command line. The number is its exit code. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '', ...rest] = words;
  if (words.includes('--help') || words.includes('-h')) return told(terminal, help);
  if (name === '--version') return told(terminal, `${terminal.version()}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return misused(terminal, name === '' ? 'a command is missing' : `there is no command “${name}”`);
  const paths = rest.filter((word) => !word.startsWith('-'));
  const options = rest.filter((word) => word.startsWith('-'));
  const unknown = options.find((option) => !command.options.includes(option));
  if (unknown !== undefined) return misused(terminal, `“${name}” has no option ${unknown}`);
  if (paths.length === 0) return misused(terminal, `“${name}” wants the path of a file or folder`);
  try {
    return command.run(await reportsOn(paths), new Set(options), terminal);
  } catch (error) {
    if (!(error instanceof UnreadablePath)) throw error;
    terminal.err(`interleave: ${error.message}\n`);
    return 2;
  }
};

const reportsOn = async (paths: readonly string[]): Promise<readonly Report[]> => {
  const reports: Report[] = [];
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      const reading = await readFile(file);
      if (reading.sets.length > 0 || reading.problems.length > 0) reports.push({ path: file.path, reading });
    }
  }
  return reports;
};

const told = ({ out }: Terminal, text: string): number => {
  out(text);
  return 0;
};

const misused = ({ err }: Terminal, reason: string): number => {
  err(`interleave: ${reason}; see interleave --help\n`);
  return 2;
};
