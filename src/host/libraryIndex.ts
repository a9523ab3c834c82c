import { type Event, EventEmitter, type Uri, workspace } from 'vscode';
import { type Library, libraryOf } from '../core/library';
import { type FileReading, readFile } from '../core/readers';
import { sourceFileOf } from '../core/readers/sourceFile';
import type { Closable } from './closable';
import { listContent, watchContent } from './contentFiles';
import { type Log, guarded } from './log';

/** What the practice pages hold. Nothing is read before `ready` is first called; from then on changed files are read again. */
export interface LibraryIndex extends Closable {
  /** What is known now: empty before the first reading. */
  current(): Library;
  ready(): Promise<Library>;
  /** What a file gave, problems included. */
  readings(): ReadonlyMap<string, FileReading>;
  readonly onDidChange: Event<void>;
}

/** Files read at once. */
const batch = 16;

export const libraryIndex = (bundled: Uri, log: Log): LibraryIndex => {
  const readings = new Map<string, FileReading>();
  const changed = new EventEmitter<void>();
  const disposables: Closable[] = [changed];
  let library = libraryOf(readings);
  let loading: Promise<void> | undefined;

  const publish = (): void => {
    library = libraryOf(readings);
    changed.fire();
  };

  const read = async (uri: Uri): Promise<void> => {
    const reading = await readContent(uri, log);
    if (reading === undefined) readings.delete(uri.toString());
    else readings.set(uri.toString(), reading);
  };

  const readAll = async (): Promise<void> => {
    const files = await listContent(bundled);
    readings.clear();
    files.forEach((uri) => readings.set(uri.toString(), nothingRead));
    for (let at = 0; at < files.length; at += batch) await Promise.all(files.slice(at, at + batch).map(read));
    publish();
  };

  const readAgain = async (uri: Uri): Promise<void> => {
    await read(uri);
    publish();
  };

  const begin = async (): Promise<void> => {
    await readAll();
    disposables.push(
      watchContent(guarded(log, 'Reading a changed practice page', readAgain)),
      workspace.onDidChangeWorkspaceFolders(guarded(log, 'Reading the practice pages', readAll)),
    );
  };

  return {
    current: () => library,
    ready: async () => {
      loading ??= begin().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      await loading;
      return library;
    },
    readings: () => readings,
    onDidChange: changed.event,
    dispose: () => disposables.forEach((disposable) => disposable.dispose()),
  };
};

const nothingRead: FileReading = { readers: [], sets: [], problems: [] };

const readContent = async (uri: Uri, log: Log): Promise<FileReading | undefined> => {
  try {
    const file = sourceFileOf(uri.path, await workspace.fs.readFile(uri));
    return file && (await readFile(file));
  } catch (error) {
    log.info(`${uri.toString()} is not read: ${String(error)}`);
    return undefined;
  }
};
