import { writeFile } from 'node:fs/promises';
import { readFile } from '../core/readers';
import { papers } from '../core/writers/papers';
import { exportForms } from './exporting';
import { filesAt, reaching, UnreadablePath } from './files';
import { countLine, githubLines, leftOut, listJson, listLines, problemLines, type Report } from './report';
import { Misuse, type OptionTable, type Words, wordsOf } from './words';

/** Where the command line writes, and what it must be told. */
export interface Terminal {
  readonly version: () => string;
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
}

const help = `interleave: reads practice material as the extension does

  interleave check PATH… [--format text|github]   problems, one a line: file:line:column severity code message
  interleave list PATH… [--json]                  what was understood
  interleave export PATH… --to FORM -o FILE       the exercises as ${Object.keys(exportForms).join(', ')}
                                                  html, to print, also takes --paper ${Object.keys(papers).join('|')}
  interleave --help | --version

PATH is a file or a folder; of a folder the files of known forms are read, node_modules, .git and build output are passed over.
Lines count from 1 as in editors, in JSON from 0. Ends with 1 where a check finds errors or an export nothing, with 2 where it
was called wrongly or a path cannot be read or written.
`;

interface Command {
  readonly options: OptionTable;
  readonly run: (reports: readonly Report[], options: Words['options'], terminal: Terminal) => number | Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  check: {
    options: { format: ['text', 'github'] },
    run: (reports, options, { out }) => {
      const linesOf = options.get('format') === 'github' ? githubLines : problemLines;
      for (const line of reports.flatMap(linesOf)) out(`${line}\n`);
      out(`${countLine(reports)}\n`);
      return reports.some(({ reading }) => reading.problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
    },
  },
  list: {
    options: { json: 'none' },
    run: (reports, options, { out }) => {
      if (options.has('json')) out(`${listJson(reports)}\n`);
      else for (const line of reports.flatMap(listLines)) out(`${line}\n`);
      return 0;
    },
  },
  export: {
    options: { to: Object.keys(exportForms), output: 'text', paper: Object.keys(papers) },
    run: async (reports, options, { err, out }) => {
      const [write, path] = [exportForms[options.get('to') ?? ''], options.get('output')];
      if (write === undefined || path === undefined) throw new Misuse('“export” wants --to FORM and -o FILE');
      if (options.has('paper') && options.get('to') !== 'html') throw new Misuse('--paper goes with --to html');
      if (reports.every(({ reading }) => reading.sets.length === 0)) {
        err('interleave: there is nothing to export: no exercise was found\n');
        return 1;
      }
      const content = await write(reports, options);
      await reaching(path, () => writeFile(path, content));
      out(`${path}: ${countLine(reports)}\n`);
      if (options.get('to') !== 'practice') for (const line of leftOut(reports)) out(`${line}\n`);
      return 0;
    },
  },
};

/** Runs the command line. The number is its exit code. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '', ...rest] = words;
  if (words.includes('--help') || words.includes('-h')) return told(terminal, help);
  if (name === '--version') return told(terminal, `${terminal.version()}\n`);
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new Misuse(name === '' ? 'a command is missing' : `there is no command “${name}”`);
    const { paths, options } = wordsOf(name, rest, command.options);
    if (paths.length === 0) throw new Misuse(`“${name}” wants the path of a file or folder`);
    return await command.run(await reportsOn(paths), options, terminal);
  } catch (error) {
    if (!(error instanceof UnreadablePath) && !(error instanceof Misuse)) throw error;
    terminal.err(`interleave: ${error.message}${error instanceof Misuse ? '; see interleave --help' : ''}\n`);
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
