import { type Event, EventEmitter, ProgressLocation, Uri, l10n, window } from 'vscode';
import { type Library, type LibrarySet, libraryOf } from '../../core/session/library';
import type { Closable } from '../base/closable';
import type { ContentFile, ContentFiles, Origin } from './contentFiles';
import { type Log, guarded } from '../base/log';
import type { EarlyPlan } from './planEarly';
import type { ContentReading } from './readContent';
import { once, shared } from '../base/promises';

/** What a file gave, problems included, and how it came into the library. */
export interface SourceReading extends ContentReading {
  readonly origin: Origin;
}

/**
 * What the content files hold. Nothing is read before `ready` is first called; from then on changed
 * files are read again.
 */
export interface LibraryIndex extends Closable {
  /** What is known now: empty before the first reading. */
  current(): Library;
  ready(): Promise<Library>;
  /**
   * What to ask before the first reading has ended, planned from what the last window knew, once every file that is
   * asked from has proved to hold the same or is read anew. Undefined where nothing comes of that,
   * or where all is read.
   */
  early<Plan extends EarlyPlan>(planOf: (library: Library) => Plan): Promise<Plan | undefined>;
  /** What exercises can be shown from: until the first reading has ended, the files that an early plan rests on. */
  shown(): Library;
  /** Lists the files again, reads those that are new and lets go of those that are gone. */
  update(): Promise<Library>;
  /** Reads a file again, if the library has it, and gives its sets. */
  refresh(uri: Uri): Promise<readonly LibrarySet[]>;
  readings(): ReadonlyMap<string, SourceReading>;
  readonly onDidChange: Event<void>;
}

/** Files read at once. */
const batch = 16;

/** The first reading leaves a page that was planned early the time to come up, in ms. */
const afterPage = 1_000;

/** What finds and reads files is loaded with the first reading; so is what the last window remembered, by source. */
export const libraryIndex = (
  loadContent: () => Promise<ContentFiles>,
  log: Log,
  recall: () => Promise<ReadonlyMap<string, ContentReading>> = async () => Promise.resolve(new Map()),
): LibraryIndex => {
  const content = once(loadContent);
  const remembered = once(recall);
  const known = new Map<string, ContentReading>();
  const stale = new Set<string>();
  const changed = new EventEmitter<void>();
  const disposables: Closable[] = [changed];
  let files: readonly ContentFile[] = [];
  let readings: ReadonlyMap<string, SourceReading> = new Map();
  let library = libraryOf(readings);
  let loading: Promise<void> | undefined;
  let isRead = false;
  let early: Library | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  const publish = (): void => {
    readings = readingsOf(files, known);
    library = libraryOf(readings);
    changed.fire();
  };

  const read = async (uri: Uri): Promise<void> => {
    const source = uri.toString();
    const before = known.get(source) ?? (isRead ? undefined : (await remembered()).get(source));
    const reading = await (await content()).read(uri, before);
    if (reading === undefined) known.delete(source);
    else known.set(source, reading);
  };

  const update = shared(async () => {
    files = await (await content()).list();
    const listed = new Set(files.map(({ uri }) => uri.toString()));
    for (const source of [...known.keys()]) if (!listed.has(source)) known.delete(source);
    const changed = files
      .map(({ uri }) => uri)
      .filter((uri) => stale.delete(uri.toString()) || !known.has(uri.toString()));
    for (let at = 0; at < changed.length; at += batch) await Promise.all(changed.slice(at, at + batch).map(read));
    isRead = true;
    early = undefined;
    publish();
  });

  const readAgain = async (uri: Uri): Promise<void> => {
    await read(uri);
    // A first reading that goes on will give it with the others.
    if (isRead) publish();
  };

  const watch = once(async () => {
    const [listed, { watchLibrary }] = await Promise.all([content(), import('./watchLibrary')]);
    disposables.push(watchLibrary(listed, { known, stale, readAgain, update }, log));
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

  const plannedEarly: LibraryIndex['early'] = async (planOf) => {
    const [files, before, { planEarly }] = await Promise.all([content(), remembered(), import('./planEarly')]);
    const found = await planEarly(before, planOf, async (source, reading) => files.read(Uri.parse(source), reading));
    if (isRead) return undefined;
    early = found?.library;
    clearTimeout(later);
    const begin = guarded(log, 'Reading the practice sets', ready);
    if (found !== undefined) later = setTimeout(() => void begin(), afterPage);
    return found?.plan;
  };

  return {
    current: () => library,
    shown: () => early ?? library,
    ready,
    early: async (planOf) => (isRead ? undefined : plannedEarly(planOf)),
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
    dispose: () => {
      clearTimeout(later);
      disposables.forEach((disposable) => disposable.dispose());
    },
  };
};

const readingsOf = (
  files: readonly ContentFile[],
  known: ReadonlyMap<string, ContentReading>,
): ReadonlyMap<string, SourceReading> =>
  new Map(
    files.flatMap(({ uri, origin }) => {
      const reading = known.get(uri.toString());
      return reading === undefined ? [] : [[uri.toString(), { ...reading, origin }] as const];
    }),
  );
