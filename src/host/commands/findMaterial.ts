import {
  type CancellationToken,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  l10n,
  window,
  workspace,
} from 'vscode';
import { isOfProject } from '../../core/exercise/contentPaths';
import { type IgnoreFile, ignoredBy } from '../../core/base/gitignore';
import { exercisesOf } from '../../core/exercise/practiceSet';
import { bestWord } from '../../core/readers/ways/bestWord';
import { findIn } from '../../core/readers/ways/findIn';
import { kindCounts, sampleOf } from '../../core/readers/ways/preview';
import type { AddedFiles } from '../library/addedFiles';
import { excluded } from '../library/contentFiles';
import type { ContributedReaders } from '../library/contributedReaders';
import { pathOf } from '../base/fileNames';
import { escapeIcons } from '../base/icons';
import { findFiles } from '../library/findFiles';
import type { LibraryIndex } from '../library/libraryIndex';
import type { Log } from '../base/log';
import { yieldEvery } from '../base/yieldEvery';
import { keepWords } from '../library/keepWord';
import { readBytes } from '../library/readBytes';
import { type ContentReading, type ReadParts, readContent, sourceFileAt } from '../library/readContent';
import { readableFiles } from '../library/readableFiles';
import { readerName } from '../library/readerName';
import { counted, words } from '../base/words';
import { writeWords } from './writeWords';

interface FindParts {
  readonly library: LibraryIndex;
  readonly added: AddedFiles;
  readonly readers: ContributedReaders;
  readonly log: Log;
}

interface Found extends QuickPickItem {
  readonly uri: Uri;
  readonly reading: ContentReading;
}

type Row = Found | (QuickPickItem & { readonly uri?: undefined });

/** Looks for files with practice material that are not in the library yet, and adds those that the person picks. */
export const findMaterial = async ({ library, added, readers, log }: FindParts): Promise<void> => {
  await library.ready();
  const found = await window.withProgress(
    { location: ProgressLocation.Notification, cancellable: true, title: l10n.t('Looking for practice material') },
    async (progress, token) => {
      const files = (await candidates(readableFiles(readers.all()), token)).filter(
        (uri) => !library.readings().has(uri.toString()),
      );
      const tell = (at: number): void =>
        progress.report({
          increment: (100 * slice) / files.length,
          message: counted(
            files.length,
            l10n.t('{0} of {1} file', at, files.length),
            l10n.t('{0} of {1} files', at, files.length),
          ),
        });
      return readAll(files, { log, readers }, tell, token);
    },
  );
  if (found === undefined) return;
  if (found.length === 0) {
    await window.showInformationMessage(l10n.t('No further practice material was found in this workspace.'));
    return;
  }
  const doubtful = found.filter(({ reading }) => reading.isDoubtful);
  const sure = found.filter((each) => !doubtful.includes(each));
  const picked = await window.showQuickPick(rowsOf(sure, doubtful), {
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    title: l10n.t('Add to Practice Sets'),
    placeHolder: counted(
      sure.length,
      l10n.t('{0} file with practice material', sure.length),
      l10n.t('{0} files with practice material', sure.length),
    ),
  });
  const files = (picked ?? []).flatMap((row) => (row.uri === undefined ? [] : [row]));
  if (files.length === 0) return;
  await sayBest(
    files.filter(({ reading }) => reading.isDoubtful),
    log,
  );
  await added.add(files.map(({ uri }) => uri));
};

/** Sure files are ticked; below them stand those that only a person can say are meant. */
const rowsOf = (sure: readonly Found[], doubtful: readonly Found[]): readonly Row[] =>
  doubtful.length === 0
    ? sure
    : [...sure, { label: l10n.t('Perhaps practice material'), kind: QuickPickItemKind.Separator }, ...doubtful];

/** Whoever picks doubtful files says by that how they are read: by their best ways. */
const sayBest = async (files: readonly Found[], log: Log): Promise<void> => {
  const said = new Map<Uri, string>();
  for (const { uri, reading } of files) {
    const bytes = await readBytes(uri, log);
    const file = bytes && (await sourceFileAt(uri, bytes));
    const word = file && (await bestWord(file, reading));
    if (word !== undefined) said.set(uri, word);
  }
  if (said.size > 0) await writeWords([...said.keys()], async () => keepWords(said));
};

/** All files of the workspace that a reader may take, but those that git or the person's setting leaves out. */
const candidates = async (readable: string, token: CancellationToken): Promise<readonly Uri[]> => {
  const isOut = excluded();
  const perFolder = await Promise.all(
    (workspace.workspaceFolders ?? []).map(({ uri }) => candidatesIn(uri, readable, token)),
  );
  return perFolder.flat().filter((uri) => !isOut(uri));
};

const candidatesIn = async (folder: Uri, readable: string, token: CancellationToken): Promise<readonly Uri[]> => {
  const below = ({ path }: Uri): string => path.slice(folder.path.length).replace(/^\//u, '');
  const find = (glob: string) => findFiles({ folder, glob, token });
  const ignoreFiles = await Promise.all(
    (await find('**/.gitignore')).map((uri) => ignoreFile(uri, below(Uri.joinPath(uri, '..')))),
  );
  const isIgnored = ignoredBy(ignoreFiles);
  return (await find(readable))
    .filter((uri) => !isIgnored(below(uri)) && !isOfProject(uri.path))
    .sort((one, other) => one.path.localeCompare(other.path));
};

const ignoreFile = async (uri: Uri, folder: string): Promise<IgnoreFile> => ({
  folder,
  text: new TextDecoder().decode(await workspace.fs.readFile(uri)),
});

/** Files read at once. */
const slice = 16;

/** The files that hold exercises; nothing where the person has cancelled. */
const readAll = async (
  files: readonly Uri[],
  parts: ReadParts,
  tell: (at: number) => void,
  token: CancellationToken,
): Promise<readonly Found[] | undefined> => {
  const rest = yieldEvery();
  const found: Found[] = [];
  for (let at = 0; at < files.length; at += slice) {
    if (token.isCancellationRequested) return undefined;
    const part = files.slice(at, at + slice);
    const readings = await Promise.all(part.map((uri) => readContent(uri, { ...parts, read: findIn })));
    part.forEach((uri, nth) => found.push(...rowOf(uri, readings[nth])));
    tell(at);
    await rest();
  }
  return token.isCancellationRequested ? undefined : found;
};

const rowOf = (uri: Uri, reading: ContentReading | undefined): readonly Found[] => {
  if (reading === undefined || reading.sets.flatMap(exercisesOf).length === 0) return [];
  return [
    {
      uri,
      reading,
      label: escapeIcons(pathOf(uri)),
      description: [kindCounts(reading, words), ...reading.readers.map(readerName)].join(' · '),
      detail: escapeIcons(sampleOf(reading)[0] ?? ''),
      picked: reading.isDoubtful !== true,
    },
  ];
};
