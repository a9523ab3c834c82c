import { type Uri, commands, l10n, window } from 'vscode';
import type { LibrarySet } from '../../core/session/library';
import type { Problem } from '../../core/exercise/problem';
import { activeFile } from '../base/activeFile';
import type { AddedFiles } from '../library/addedFiles';
import { excluded } from '../library/contentFiles';
import type { ContributedReaders } from '../library/contributedReaders';
import { nameIn } from '../base/fileNames';
import type { Log } from '../base/log';
import { type PractiseParts, practiseSets } from '../panels/practise';
import { readContent } from '../library/readContent';
import { openLine } from '../library/sources';
import { counted } from '../base/words';

export interface FileParts extends PractiseParts {
  readonly added: AddedFiles;
  readonly readers: ContributedReaders;
  readonly log: Log;
}

/**
 * Practises what some files hold, and keeps them in the library, so that their progress finds them again; without any,
 * the file in the active editor.
 */
export const practiseFiles = async (parts: FileParts, chosen: readonly Uri[]): Promise<void> => {
  const files = chosen.length > 0 ? chosen : [activeFile()].filter((uri) => uri !== undefined);
  const sets: LibrarySet[] = [];
  for (const file of files) sets.push(...(await setsIn(file, parts)));
  const [first] = sets;
  if (first !== undefined) await practiseSets(parts, sets.length === 1 ? first.set.title : titleOf(files), sets);
  else await tellNothing(parts, files);
};

const titleOf = (files: readonly Uri[]): string =>
  files[0] !== undefined && files.length === 1
    ? nameIn(files[0])
    : counted(files.length, l10n.t('{0} file', files.length), l10n.t('{0} files', files.length));

/** The sets of a file, which joins the library for them. */
const setsIn = async (file: Uri, parts: FileParts): Promise<readonly LibrarySet[]> => {
  const { library, added } = parts;
  const known = await library.refresh(file);
  if (known.length > 0 || excluded()(file)) return known;
  const reading = await readContent(file, { ...parts, bar: 'announced' });
  if (reading === undefined || reading.sets.length === 0) return [];
  await added.add([file]);
  return library.refresh(file);
};

const tellNothing = async (parts: FileParts, [file, ...others]: readonly Uri[]): Promise<void> => {
  if (file === undefined) {
    await window.showInformationMessage(
      l10n.t('There is no file to practise: open one, or choose one in the Explorer.'),
    );
    return;
  }
  if (others.length === 0 && excluded()(file)) {
    const choice = await window.showInformationMessage(
      l10n.t('“{0}” is left out by the setting interleave.exclude.', nameIn(file)),
      l10n.t('Open Settings'),
    );
    if (choice !== undefined) await commands.executeCommand('workbench.action.openSettings', 'interleave.exclude');
    return;
  }
  const problems = others.length > 0 ? [] : ((await readContent(file, { ...parts, bar: 'announced' }))?.problems ?? []);
  const count = others.length + 1;
  const nothing =
    others.length > 0
      ? l10n.t('Nothing to practise was understood in these {0} files.', count)
      : l10n.t('Nothing to practise was understood in {0}.', l10n.t('“{0}”', nameIn(file)));
  await tellProblems(parts, file, nothing, problems);
};

/**
 * Where there are problems, the person may see them: then the file is in the library, and they stay true while it is
 * mended.
 */
const tellProblems = async (
  { added, library }: FileParts,
  file: Uri,
  message: string,
  problems: readonly Problem[],
): Promise<void> => {
  if (problems[0] === undefined) {
    await window.showInformationMessage(message);
    return;
  }
  const count = problems.length;
  const more = counted(count, l10n.t('It has {0} problem.', count), l10n.t('It has {0} problems.', count));
  const choice = await window.showInformationMessage(`${message} ${more}`, l10n.t('Show Problems'));
  if (choice === undefined) return;
  await added.add([file]);
  await library.refresh(file);
  await openLine(file, problems[0].line);
  await commands.executeCommand('workbench.actions.view.problems');
};
