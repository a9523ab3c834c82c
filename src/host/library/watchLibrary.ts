import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import type { ContentFiles } from './contentFiles';
import { type Log, guarded } from '../base/log';
import type { ContentReading } from './readContent';

/** What a change of a file means to the library. */
interface Watched {
  /** The files that were read, by source. */
  readonly known: ReadonlyMap<string, ContentReading>;
  /** The sources that have to be read again with the next update. */
  readonly stale: Set<string>;
  readonly readAgain: (uri: Uri) => Promise<void>;
  readonly update: () => Promise<void>;
}

/** Keeps the library in step with its files. */
export const watchLibrary = (
  files: Pick<ContentFiles, 'watch'>,
  { known, stale, readAgain, update }: Watched,
  log: Log,
): Disposable =>
  Disposable.from(
    files.watch({
      touched: guarded(log, 'Reading a changed file', async (uri: Uri) =>
        known.has(uri.toString()) ? readAgain(uri) : update(),
      ),
      went: guarded(
        log,
        'Reading the practice sets',
        async (uri: Uri) => [...known.keys()].some((source) => source.startsWith(`${uri.toString()}/`)) && update(),
      ),
      relisted: guarded(log, 'Reading the practice sets', update),
      reread: guarded(
        log,
        'Reading the practice sets',
        async (isAnother: (source: string, reading: ContentReading) => boolean) => {
          for (const [source, reading] of known) if (isAnother(source, reading)) stale.add(source);
          await update();
        },
      ),
    }),
    // Its text may have been read unsaved, and then have been dropped.
    workspace.onDidCloseTextDocument(
      guarded(
        log,
        'Reading a closed file',
        async ({ uri }: TextDocument) => known.has(uri.toString()) && readAgain(uri),
      ),
    ),
  );
