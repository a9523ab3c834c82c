import { type Event, EventEmitter, ProgressLocation, type TextDocument, type Uri, l10n, window, workspace } from 'vscode';
import { type Library, type LibrarySet, libraryOf } from '../core/library';
import type { Closable } from './closable';
import type { ContentFile, ContentFiles, Origin } from './contentFiles';
import { type Log, guarded } from './log';
import type { ContentReading } from './readContent';
import { once, shared } from './turns';

/** What a file gave, problems included, and how it came into the library. */
export interface SourceReading extends ContentReading {
  readonly origin: Origin;
}

/** What the content files hold. Nothing is read before `ready` is first called; from then on changed files are read again. */
export interface LibraryIndex extends Closable {
  /** What is known now: empty before the first reading. */
  current(): Library;
  ready(): Promise<Library>;
  /** Lists the files again, reads those that are new and lets go of those that are gone. */
  update(): Promise<Library>;
  /** Reads a file again, if the library has it, and gives its sets. */
  refresh(uri: Uri): Promise<readonly LibrarySet[]>;
  readings(): ReadonlyMap<string, SourceReading>;
  readonly onDidChange: Event<void>;
}

/** Files read at once. */
const batch = 16;

/** What finds and reads files is loaded with the first reading. */
export const libraryIndex = (loadContent: () => Promise<ContentFiles>, log: Log): LibraryIndex => {
  const content = once(loadContent);
  const known = new Map<string, ContentReading>();
  const stale = new Set<string>();
  const changed = new EventEmitter<void>();
  const disposables: Closable[] = [changed];
  let files: readonly ContentFile[] = [];
  let readings: ReadonlyMap<string, SourceReading> = new Map();
  let library = libraryOf(readings);
  let loading: Promise<void> | undefined;

  const publish = (): void => {
    readings = readingsOf(files, known);
    library = libraryOf(readings);
    changed.fire();
  };

  const read = async (uri: Uri): Promise<void> => {
    const reading = await (await content()).read(uri);
    if (reading === undefined) known.delete(uri.toString());
    else known.set(uri.toString(), reading);
  };

  const update = shared(async () => {
    files = await (await content()).list();
    const listed = new Set(files.map(({ uri }) => uri.toString()));
    for (const source of [...known.keys()]) if (!listed.has(source)) known.delete(source);
    const fresh = files.map(({ uri }) => uri).filter((uri) => stale.delete(uri.toString()) || !known.has(uri.toString()));
    for (let at = 0; at < fresh.length; at += batch) await Promise.all(fresh.slice(at, at + batch).map(read));
    publish();
  });

  const readAgain = async (uri: Uri): Promise<void> => {
    await read(uri);
    publish();
  };

  const watch = once(async () => {
    const listed = await content();
    disposables.push(
      listed.watch({
        touched: guarded(log, 'Reading a changed file', async (uri: Uri) => (known.has(uri.toString()) ? readAgain(uri) : update())),
        went: guarded(log, 'Reading the practice sets', async (uri: Uri) => [...known.keys()].some((source) => source.startsWith(`${uri.toString()}/`)) && update()),
        relisted: guarded(log, 'Reading the practice sets', update),
        reread: guarded(log, 'Reading the practice sets', async (isAnother: (source: string) => boolean) => {
          for (const source of known.keys()) if (isAnother(source)) stale.add(source);
          await update();
        }),
      }),
      // Its text may have been read unsaved, and then have been dropped.
      workspace.onDidCloseTextDocument(guarded(log, 'Reading a closed file', async ({ uri }: TextDocument) => known.has(uri.toString()) && readAgain(uri))),
    );
  });

  /** What changes during the first reading is not missed. */
  const begin = async (): Promise<void> => {
    await watch();
    await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading practice sets…') }, update);
  };

  const ready = async (): Promise<Library> => {
    loading ??= begin().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    await loading;
    return library;
  };

  return {
    current: () => library,
    ready,
    update: async () => {
      await ready();
      await update();
      return library;
    },
    refresh: async (uri) => {
      await ready();
      if (known.has(uri.toString())) await readAgain(uri);
      else await update();
      return library.sets.filter(({ source }) => source === uri.toString());
    },
    readings: () => readings,
    onDidChange: changed.event,
    dispose: () => disposables.forEach((disposable) => disposable.dispose()),
  };
};

const readingsOf = (files: readonly ContentFile[], known: ReadonlyMap<string, ContentReading>): ReadonlyMap<string, SourceReading> =>
  new Map(
    files.flatMap(({ uri, origin }) => {
      const reading = known.get(uri.toString());
      return reading === undefined ? [] : [[uri.toString(), { ...reading, origin }] as const];
    }),
  );
