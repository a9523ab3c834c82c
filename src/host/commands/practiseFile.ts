import { type Uri, commands, l10n, window } from 'vscode';
import type { LibrarySet } from '../../core/session/library';
import { activeFile } from '../base/activeFile';
import { nameIn } from '../base/fileNames';
import { counted } from '../base/words';
import { excluded } from '../library/contentFiles';
import { type ContentReading, readAnnounced, readContent } from '../library/readContent';
import { openLine } from '../library/sources';
import { practiseSets } from '../panels/practise';
import { askWhereUnclear } from './askWhereUnclear';
import type { FileParts } from './fileParts';
import { takeWord } from './takeWord';

/**
 * Practises what some files hold, and keeps them in the library, so that their progress finds them again; without any,
 * the file in the active editor.
 */
export const practiseFiles = async (parts: FileParts, chosen: readonly Uri[]): Promise<void> => {
  const files = chosen.length > 0 ? chosen : [activeFile()].filter((uri) => uri !== undefined);
  const [file, ...others] = files;
  if (file === undefined) {
    await window.showInformationMessage(
      l10n.t('There is no file to practise: open one, or choose one in the Explorer.'),
    );
    return;
  }
  if (others.length === 0) return practiseOne(parts, file);
  const sets: LibrarySet[] = [];
  for (const each of files) sets.push(...(await setsIn(each, parts)));
  const count = files.length;
  if (!(await start(parts, sets, counted(count, l10n.t('{0} file', count), l10n.t('{0} files', count)))))
    await window.showInformationMessage(l10n.t('Nothing to practise was understood in these {0} files.', count));
};

const start = async (parts: FileParts, sets: readonly LibrarySet[], title: string): Promise<boolean> => {
  const [first] = sets;
  if (first === undefined) return false;
  await practiseSets(parts, sets.length === 1 ? first.set.title : title, sets);
  return true;
};

/** The sets of a file, which joins the library for them. */
const setsIn = async (file: Uri, parts: FileParts): Promise<readonly LibrarySet[]> => {
  const known = await parts.library.refresh(file);
  return known.length > 0 || excluded()(file) ? known : joined(file, parts, await announced(file, parts));
};

const announced = async (file: Uri, parts: FileParts): Promise<ContentReading | undefined> =>
  readContent(file, { ...parts, read: readAnnounced });

const joined = async (
  file: Uri,
  { library, added }: FileParts,
  reading: ContentReading | undefined,
): Promise<readonly LibrarySet[]> => {
  if (reading === undefined || reading.sets.length === 0) return [];
  await added.add([file]);
  return library.refresh(file);
};

/** Of a single file the person may say how it is read, where it does not show that clearly. */
const practiseOne = async (parts: FileParts, file: Uri): Promise<void> => {
  const name = nameIn(file);
  const known = await parts.library.refresh(file);
  if (await start(parts, known, name)) return;
  if (excluded()(file)) return tellExcluded(name);
  const reading = await announced(file, parts);
  const problems = reading?.problems ?? [];
  const answer = await askWhereUnclear(file, parts, reading, { problems: problems.length });
  if (answer === undefined) return;
  if (answer === 'clear') {
    if (!(await start(parts, await joined(file, parts, reading), name))) await tellNothing(parts, file, problems);
  } else if (answer.type === 'problems') await showProblems(parts, file, problems);
  else await start(parts, await takeWord(parts, file, answer), name);
};

const tellExcluded = async (name: string): Promise<void> => {
  const choice = await window.showInformationMessage(
    l10n.t('“{0}” is left out by the setting interleave.exclude.', name),
    l10n.t('Open Settings'),
  );
  if (choice !== undefined) await commands.executeCommand('workbench.action.openSettings', 'interleave.exclude');
};

type Problems = ContentReading['problems'];

const tellNothing = async (parts: FileParts, file: Uri, problems: Problems): Promise<void> => {
  const message = l10n.t('Nothing to practise was understood in {0}.', l10n.t('“{0}”', nameIn(file)));
  const count = problems.length;
  if (count === 0) {
    await window.showInformationMessage(message);
    return;
  }
  const more = counted(count, l10n.t('It has {0} problem.', count), l10n.t('It has {0} problems.', count));
  const choice = await window.showInformationMessage(`${message} ${more}`, l10n.t('Show Problems'));
  if (choice !== undefined) await showProblems(parts, file, problems);
};

/** The file joins the library for its problems, so that they stay true while it is mended. */
const showProblems = async ({ added, library }: FileParts, file: Uri, [first]: Problems): Promise<void> => {
  await added.add([file]);
  await library.refresh(file);
  await openLine(file, first?.line ?? 0);
  await commands.executeCommand('workbench.actions.view.problems');
};
