import { type Event, EventEmitter, ProgressLocation, type TextDocument, Uri, l10n, window, workspace } from 'vscode';
import { type Library, type LibrarySet, libraryOf } from '../core/library';
import type { Ask } from '../core/session';
import type { Closable } from './closable';
import type { ContentFile, ContentFiles, Origin } from './contentFiles';
import type { LibraryMemory } from './libraryMemory';
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
  /**
   * What to ask before the first reading has ended, planned from what the last window knew, once every file that is asked from
   * has proved to hold the same or is read anew. Undefined where nothing comes of that, or where all is read.
   */
  early<Plan extends { readonly asks: readonly Ask[] }>(planOf: (library: Library) => Plan): Promise<Plan | undefined>;
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

/** How often an early plan may turn out to rest on files that have changed; then reading all of them takes no longer. */
const mostPlans = 5;

/** The first reading leaves a page that was planned early the time to come up, in ms. */
const afterPage = 1_000;

/** What is known is remembered when nothing has changed for so long, in ms. */
const atRest = 5_000;

/** What finds and reads files is loaded with the first reading, and so is what the last window remembered. */
export const libraryIndex = (loadContent: () => Promise<ContentFiles>, log: Log, loadMemory: () => Promise<LibraryMemory | undefined> = async () => Promise.resolve(undefined)): LibraryIndex => {
  const content = once(loadContent);
  const memory = once(loadMemory);
  const remembered = once(async () => (await (await memory())?.load()) ?? new Map<string, ContentReading>());
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
  let saving: ReturnType<typeof setTimeout> | undefined;
  let beginning: ReturnType<typeof setTimeout> | undefined;

  const save = guarded(log, 'Remembering the practice sets', async () => (await memory())?.save(readings));

  const publish = (): void => {
    readings = readingsOf(files, known);
    library = libraryOf(readings);
    isRead = true;
    early = undefined;
    clearTimeout(saving);
    saving = setTimeout(() => void save(), atRest);
    changed.fire();
  };

  const read = async (uri: Uri): Promise<void> => {
    const source = uri.toString();
    const reading = await (await content()).read(uri, known.get(source) ?? (isRead ? undefined : (await remembered()).get(source)));
    if (reading === undefined) known.delete(source);
    else known.set(source, reading);
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

  const plannedEarly = async <Plan extends { readonly asks: readonly Ask[] }>(planOf: (library: Library) => Plan): Promise<Plan | undefined> => {
    const [{ read: readFile }, before] = await Promise.all([content(), remembered()]);
    const all = new Map(before);
    const proved = new Set<string>();
    for (let n = 0; n < mostPlans && !isRead; n++) {
      const whole = libraryOf(all);
      const plan = planOf(whole);
      const sources = [...new Set(plan.asks.map(({ exercise }) => whole.places.get(exercise)?.source))];
      if (sources.length === 0 || !sources.every((source) => source !== undefined)) return undefined;
      const doubtful = sources.filter((source) => !proved.has(source));
      if (doubtful.length === 0) {
        early = libraryOf(new Map([...all].filter(([source]) => proved.has(source))));
        clearTimeout(beginning);
        beginning = setTimeout(() => void guarded(log, 'Reading the practice sets', ready)(), afterPage);
        return plan;
      }
      await Promise.all(
        doubtful.map(async (source) => {
          const reading = await readFile(Uri.parse(source), all.get(source));
          if (reading === undefined) all.delete(source);
          else all.set(source, reading);
          proved.add(source);
        }),
      );
    }
    return undefined;
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
      clearTimeout(saving);
      clearTimeout(beginning);
      disposables.forEach((disposable) => disposable.dispose());
    },
  };
};

const readingsOf = (files: readonly ContentFile[], known: ReadonlyMap<string, ContentReading>): ReadonlyMap<string, SourceReading> =>
  new Map(
    files.flatMap(({ uri, origin }) => {
      const reading = known.get(uri.toString());
      return reading === undefined ? [] : [[uri.toString(), { ...reading, origin }] as const];
    }),
  );
