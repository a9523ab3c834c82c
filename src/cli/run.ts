import { writeFile } from 'node:fs/promises';
import { printable, printableJson } from '../core/base/printable';
import { type FileReading, readFile } from '../core/readers';
import type { SourceFile } from '../core/readers/draft/reader';
import { type Paper, papers } from '../core/writers/papers';
import { exportForms } from './exporting';
import { explainLines, explanationOf } from './explanation';
import { filesAt, reaching } from './files';
import { UnreadablePath } from './unreadablePath';
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
  interleave list PATH… [--json [--answers]]      what was understood; with what is right
                           [--explain]            how each file is read and why, and the other ways to read it
  interleave export PATH… --to FORM -o FILE       the exercises as ${Object.keys(exportForms).join(', ')}
                           [--remote-images]      with the images of the web that they name
                                                  html, to print, also takes --paper ${Object.keys(papers).join('|')}
  interleave --help | --version

Each of them takes --as WORD, which says how the files named are read: "bold lines", "## headings", gift, nothing,
"front=korean, back=english", …; --explain shows the words that a file has. Without it interleave.readAs counts, as the
nearest .vscode/settings.json upward has it.

PATH is a file or a folder; of a folder the files of known forms are read, node_modules, .git and build output are passed over.
Lines count from 1 as in editors, in JSON from 0. An export holds the images that lie below their page's folder or below
the one it is called in; what it leaves out it says. Ends with 1 where a check finds errors, a file makes its reader fail
or cannot be read as was said, or an export finds nothing, with 2 where it was called wrongly or a path cannot be read or
written.
`;

interface Command {
  readonly options: OptionTable;
  readonly run: (reports: readonly Report[], options: Words['options'], terminal: Terminal) => number | Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  check: {
    options: { as: 'text', format: ['text', 'github'] },
    run: (reports, options, { out }) => {
      const lines =
        options.get('format') === 'github'
          ? reports.flatMap(githubLines)
          : reports.flatMap(problemLines).map(printable);
      for (const line of lines) out(`${line}\n`);
      out(`${countLine(reports)}\n`);
      return reports.some(({ reading }) => reading.problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
    },
  },
  list: {
    options: { as: 'text', json: 'none', answers: 'none', explain: 'none' },
    run: (reports, options, { out, err }) => {
      if (options.has('answers') && !options.has('json')) throw new Misuse('--answers goes with --json');
      if (options.has('json')) out(`${printableJson(listJson(reports, options.has('answers')))}\n`);
      else for (const line of reports.flatMap(linesOf)) out(`${printable(line)}\n`);
      return toldFailures(reports, err);
    },
  },
  export: {
    options: {
      as: 'text',
      to: Object.keys(exportForms),
      output: 'text',
      paper: Object.keys(papers),
      'remote-images': 'none',
    },
    run: async (reports, options, { err, out }) => {
      const [write, path] = [exportForms[options.get('to') ?? ''], options.get('output')];
      if (write === undefined || path === undefined) throw new Misuse('“export” wants --to FORM and -o FILE');
      if (options.has('paper') && options.get('to') !== 'html') throw new Misuse('--paper goes with --to html');
      if (reports.every(({ reading }) => reading.sets.length === 0)) {
        toldFailures(reports, err);
        err('interleave: there is nothing to export: no exercise was found\n');
        return 1;
      }
      const content = await write(reports, {
        remoteImages: options.has('remote-images'),
        warn: (line) => err(`${printable(line)}\n`),
        paper: new Map<string, Paper>(Object.entries(papers)).get(options.get('paper') ?? ''),
      });
      await reaching(path, () => writeFile(path, content));
      out(`${printable(`${path}: ${countLine(reports)}`)}\n`);
      if (options.get('to') !== 'practice') for (const line of leftOut(reports)) out(`${line}\n`);
      return toldFailures(reports, err);
    },
  },
};

const linesOf = (report: Report): readonly string[] => [
  ...listLines(report),
  ...(report.explained === undefined ? [] : explainLines(report.path, report.explained)),
];

/**
 * Tells of the files that were not read because their readers failed, or cannot be read as a person has said; the
 * number is the exit code that follows.
 */
const toldFailures = (reports: readonly Report[], err: Terminal['err']): number => {
  const lines = reports.flatMap(({ path, reading }) =>
    problemLines({
      path,
      reading: {
        ...reading,
        problems: reading.problems.filter(({ code }) => code === 'reader-failed' || code === 'unknown-way'),
      },
    }),
  );
  for (const line of lines) err(`${printable(line)}\n`);
  return lines.length === 0 ? 0 : 1;
};

/** Runs the command line, with what reads a file. The number is its exit code. */
export const run = async (
  words: readonly string[],
  terminal: Terminal,
  read: typeof readFile = readFile,
): Promise<number> => {
  const [name = '', ...rest] = words;
  if (words.includes('--help') || words.includes('-h')) return told(terminal, help);
  if (name === '--version') return told(terminal, `${terminal.version()}\n`);
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new Misuse(name === '' ? 'a command is missing' : `there is no command “${name}”`);
    const { paths, options } = wordsOf(name, rest, command.options);
    if (paths.length === 0) throw new Misuse(`“${name}” wants the path of a file or folder`);
    return await command.run(await reportsOn(paths, read, options), options, terminal);
  } catch (error) {
    if (!(error instanceof UnreadablePath) && !(error instanceof Misuse)) throw error;
    terminal.err(
      `interleave: ${printable(error.message)}${error instanceof Misuse ? '; see interleave --help' : ''}\n`,
    );
    return 2;
  }
};

const reportsOn = async (
  paths: readonly string[],
  read: typeof readFile,
  options: Words['options'],
): Promise<readonly Report[]> => {
  const reports: Report[] = [];
  for (const path of paths) {
    for (const file of await filesAt(path, options.get('as'))) {
      const reading = await readingOf(file, read);
      const explained = options.has('explain') ? await explanationOf(file, reading) : undefined;
      if (reading.sets.length > 0 || reading.problems.length > 0 || (explained?.ways.length ?? 0) > 0)
        reports.push({ path: file.path, reading, ...(explained && { explained }) });
    }
  }
  return reports;
};

/** What is in a file; one that makes its reader fail ends no run, it is a problem of that file. */
const readingOf = async (file: SourceFile, read: typeof readFile): Promise<FileReading> => {
  try {
    return await read(file);
  } catch (error) {
    const message = `The file could not be read: ${error instanceof Error ? error.message : String(error)}. This is a fault of Interleave; please report it, with the file.`;
    return { readers: [], sets: [], problems: [{ line: 0, severity: 'error', code: 'reader-failed', message }] };
  }
};

const told = ({ out }: Terminal, text: string): number => {
  out(text);
  return 0;
};
