import { type Uri, commands, window } from 'vscode';
import type { LibrarySet } from '../core/library';
import type { Problem } from '../core/problem';
import { counted } from '../core/tally';
import { activeFile } from './activeFile';
import type { AddedFiles } from './addedFiles';
import { excluded } from './contentFiles';
import { nameIn } from './fileNames';
import type { Log } from './log';
import { type PractiseParts, practiseSets } from './practise';
import { readContent } from './readContent';
import { openLine } from './sources';

export interface FileParts extends PractiseParts {
  readonly added: AddedFiles;
  readonly log: Log;
}

/** Practises what some files hold, and keeps them in the library, so that their progress finds them again; without any, the file in the active editor. */
export const practiseFiles = async (parts: FileParts, chosen: readonly Uri[]): Promise<void> => {
  const files = chosen.length > 0 ? chosen : [activeFile()].filter((uri) => uri !== undefined);
  const sets: LibrarySet[] = [];
  for (const file of files) sets.push(...(await setsIn(file, parts)));
  const [first] = sets;
  if (first !== undefined) await practiseSets(parts, sets.length === 1 ? first.set.title : titleOf(files), sets);
  else await tellNothing(parts, files);
};

const titleOf = (files: readonly Uri[]): string => (files[0] !== undefined && files.length === 1 ? nameIn(files[0]) : counted(files.length, 'file'));

/** The sets of a file, which joins the library for them. */
const setsIn = async (file: Uri, { library, added, log }: FileParts): Promise<readonly LibrarySet[]> => {
  const known = await library.refresh(file);
  if (known.length > 0 || excluded()(file)) return known;
  const reading = await readContent(file, log);
  if (reading === undefined || reading.sets.length === 0) return [];
  await added.add([file]);
  return library.refresh(file);
};

const tellNothing = async (parts: FileParts, [file, ...others]: readonly Uri[]): Promise<void> => {
  if (file === undefined) {
    await window.showInformationMessage('There is no file to practise: open one, or choose one in the Explorer.');
    return;
  }
  const name = others.length > 0 ? `these ${others.length + 1} files` : `“${nameIn(file)}”`;
  if (others.length === 0 && excluded()(file)) {
    const choice = await window.showInformationMessage(`${name} is left out by the setting interleave.exclude.`, 'Open Settings');
    if (choice !== undefined) await commands.executeCommand('workbench.action.openSettings', 'interleave.exclude');
    return;
  }
  const problems = others.length > 0 ? [] : ((await readContent(file, parts.log))?.problems ?? []);
  await tellProblems(parts, file, `Nothing to practise was understood in ${name}.`, problems);
};

/** Where there are problems, the person may see them: then the file is in the library, and they stay true while it is mended. */
const tellProblems = async ({ added, library }: FileParts, file: Uri, message: string, problems: readonly Problem[]): Promise<void> => {
  if (problems[0] === undefined) {
    await window.showInformationMessage(message);
    return;
  }
  const choice = await window.showInformationMessage(`${message} It has ${counted(problems.length, 'problem')}.`, 'Show Problems');
  if (choice === undefined) return;
  await added.add([file]);
  await library.refresh(file);
  await openLine(file, problems[0].line);
  await commands.executeCommand('workbench.actions.view.problems');
};
