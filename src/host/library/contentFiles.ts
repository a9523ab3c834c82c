import { Disposable, type GlobPattern, RelativePattern, Uri, extensions, workspace } from 'vscode';
import { globMatcher } from '../../core/base/glob';
import { type AddedFiles, isFolder } from './addedFiles';
import type { ContributedReaders } from './contributedReaders';
import { contributedSets } from './contributedSets';
import { findFiles } from './findFiles';
import type { Log } from '../base/log';
import { digestOf, readBytes } from './readBytes';
import type { ContentReading } from './readContent';
import { isReadable, readableFiles, reads } from './readableFiles';
import { settings } from '../base/settings';
import { messagesSent } from '../base/promises';
import { watchFolders } from './watchFolders';
import { wordFor } from './wordFor';

/**
 * How a file comes into the library: with Interleave or another extension, by its name, by a setting, or since
 * the person added it.
 */
export type Origin = 'bundled' | 'contributed' | 'named' | 'included' | 'added';

export interface ContentFile {
  readonly uri: Uri;
  readonly origin: Origin;
}

/** Where the library's files come from. */
export interface ContentFiles {
  /** Every file once, those of extensions first. */
  list(): Promise<readonly ContentFile[]>;
  /**
   * What is in a file now; nothing where it cannot be read. Where it holds the same as when `known` was
   * read, that is given.
   */
  read(uri: Uri, known?: ContentReading): Promise<ContentReading | undefined>;
  watch(watching: Watching): Disposable;
}

export interface Watching {
  /** A file that is listed, or will be, was created, changed or deleted. */
  readonly touched: (uri: Uri) => unknown;
  /** A folder was deleted or moved away, or a file; listed ones may have been in it. */
  readonly went: (uri: Uri) => unknown;
  /** The list may be another. */
  readonly relisted: () => unknown;
  /** The list may be another, and some files may read otherwise. */
  readonly reread: (isAnother: (source: string, reading: ContentReading) => boolean) => unknown;
}

const loadReading = () => import('./readContent');

/** Practice pages are found by their name, so that nothing else has to be read. */
const practicePages = '{**/*.practice.md,**/*.practice.mdx,**/practice/**/*.md,**/practice/**/*.mdx}';

/**
 * The files in the folder `bundled` come with Interleave, by the same entry of its package.json as those
 * of other extensions.
 */
export const contentFiles = (bundled: Uri, added: AddedFiles, readers: ContributedReaders, log: Log): ContentFiles => {
  /** Whether a person has added the file itself, not a folder around it. */
  const isAnnounced = (uri: Uri): boolean => added.entries().some((entry) => entry.toString() === uri.toString());
  return {
    list: async () => {
      const isBundled = (uri: Uri): boolean => uri.toString().startsWith(`${bundled.toString()}/`);
      const isOut = excluded();
      const finding = Promise.all([
        find('named', [practicePages], readers.all()),
        find('included', included(), readers.all()),
        addedContent(added.entries(), readers.all()),
      ]);
      // What reads them is loaded while VS Code looks for them.
      void messagesSent().then(loadReading);
      const found = (await finding).flat().filter(({ uri }) => !isOut(uri));
      const contributed = await contributedSets(extensions.all, log);
      const shipped = contributed
        .map((uri): ContentFile => ({ uri, origin: isBundled(uri) ? 'bundled' : 'contributed' }))
        .sort((one, other) => Number(other.origin === 'bundled') - Number(one.origin === 'bundled'));
      return once([...shipped, ...found.sort((one, other) => one.uri.path.localeCompare(other.uri.path))]);
    },
    read: async (uri, known) => {
      const bytes = await readBytes(uri, log);
      if (bytes === undefined) return undefined;
      const content = await digestOf(bytes);
      const isOurs = (): boolean => !readers.all().some((reader) => reads(reader, uri.path));
      const word = wordFor(uri);
      if (known?.content === content && known.readAs === word && (word !== undefined || isOurs())) return known;
      const { understood, readAnnounced } = await loadReading();
      for (;;) {
        const asked = readers.all();
        const reading = await understood(uri, bytes, {
          log,
          readers,
          ...(isAnnounced(uri) && { read: readAnnounced }),
        });
        if (reading === undefined) return undefined;
        if (readers.all() === asked && wordFor(uri) === reading.readAs)
          return reading.readAs !== undefined || isOurs() ? { ...reading, content } : reading;
      }
    },
    watch: ({ touched, went, relisted, reread }) => {
      let watchers = Disposable.from();
      const again = (): void => {
        watchers.dispose();
        const patterns = [
          ...inFolders([practicePages, ...included()]),
          ...added.entries().map((entry) => patternOf(entry, readers.all())),
        ];
        const roots = [
          ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
          ...added.entries().filter(isFolder),
        ];
        watchers = Disposable.from(
          ...patterns.map((pattern) => watcher(pattern, readers.all(), touched)),
          watchFolders(roots, { came: relisted, went }),
        );
      };
      const relist = (): void => {
        again();
        relisted();
      };
      again();
      return Disposable.from(
        { dispose: () => void watchers.dispose() },
        added.onDidChange(relist),
        readers.onDidChange((reader) => {
          again();
          reread((source) => reads(reader, Uri.parse(source).path));
        }),
        extensions.onDidChange(relisted),
        workspace.onDidChangeWorkspaceFolders(relist),
        workspace.onDidChangeConfiguration(
          (change) =>
            (change.affectsConfiguration('interleave.include') || change.affectsConfiguration('interleave.exclude')) &&
            relist(),
        ),
        workspace.onDidChangeConfiguration(
          (change) =>
            change.affectsConfiguration('interleave.readAs') &&
            reread((source, { readAs }) => wordFor(Uri.parse(source)) !== readAs),
        ),
      );
    },
  };
};

/** Tells of a file whether the person's setting leaves it out. */
export const excluded = (): ((uri: Uri) => boolean) => {
  const isMatched = globMatcher(settings.exclude());
  return (uri) => {
    const folder = workspace.getWorkspaceFolder(uri);
    return isMatched(
      folder === undefined ? uri.path.slice(1) : uri.path.slice(folder.uri.path.length).replace(/^\//u, ''),
    );
  };
};

type Readers = ReturnType<ContributedReaders['all']>;

/** A glob of the setting may name a folder, too. */
const included = (): readonly string[] =>
  settings.include().flatMap((glob) => [glob, `${glob.replace(/\/$/u, '')}/**`]);

const of = (origin: Origin, uris: readonly Uri[]): readonly ContentFile[] => uris.map((uri) => ({ uri, origin }));

/** Globs count from each folder of the workspace; VS Code would match a bare one with whole paths. */
const inFolders = (globs: readonly string[]): readonly RelativePattern[] =>
  (workspace.workspaceFolders ?? []).flatMap((folder) => globs.map((glob) => new RelativePattern(folder, glob)));

/** Looks in every folder of the workspace. */
const find = async (origin: Origin, globs: readonly string[], readers: Readers): Promise<readonly ContentFile[]> => {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = await Promise.all(folders.flatMap((folder) => globs.map((glob) => findFiles({ folder, glob }))));
  return of(
    origin,
    found.flat().filter(({ path }) => isReadable(path, readers)),
  );
};

const addedContent = async (entries: readonly Uri[], readers: Readers): Promise<readonly ContentFile[]> => [
  ...of(
    'added',
    entries.filter((uri) => !isFolder(uri)),
  ),
  ...of(
    'added',
    (
      await Promise.all(entries.filter(isFolder).map((folder) => findFiles({ folder, glob: readableFiles(readers) })))
    ).flat(),
  ),
];

/** What an entry stands for: the file, or all files in the folder that a reader may take. */
const patternOf = (entry: Uri, readers: Readers): RelativePattern =>
  isFolder(entry)
    ? new RelativePattern(entry, readableFiles(readers))
    : new RelativePattern(
        Uri.joinPath(entry, '..'),
        entry.path.slice(entry.path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/gu, '?'),
      );

const watcher = (pattern: GlobPattern, readers: Readers, touched: (uri: Uri) => unknown): Disposable => {
  const found = workspace.createFileSystemWatcher(pattern);
  const tell = (uri: Uri): unknown => isReadable(uri.path, readers) && touched(uri);
  found.onDidCreate(tell);
  found.onDidChange(tell);
  found.onDidDelete(tell);
  return found;
};

const once = (files: readonly ContentFile[]): readonly ContentFile[] => {
  const seen = new Set<string>();
  return files.filter(({ uri }) => !seen.has(uri.toString()) && seen.add(uri.toString()));
};
