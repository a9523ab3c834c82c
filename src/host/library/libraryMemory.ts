import type { FileSystem, Uri } from 'vscode';
import { hash64 } from '../../core/exercise/identity';
import { type KnownReading, makeLibraryFile, parseLibraryFile } from '../../core/session/libraryFile';
import type { SourceReading } from './libraryIndex';
import { yieldEvery } from '../base/yieldEvery';

/** What the last window on this workspace knew of the library, for the first question of the next. */
export interface LibraryMemory {
  /** Nothing where no window knew anything, where the file is damaged, or where the library was set up otherwise. */
  load(): Promise<ReadonlyMap<string, KnownReading>>;
  /**
   * Remembers the whole library, or forgets it where a part cannot be remembered: what is due there would not be asked.
   */
  save(readings: ReadonlyMap<string, SourceReading>): Promise<void>;
}

export interface LibraryMemoryParts {
  readonly fs: Pick<FileSystem, 'createDirectory' | 'readDirectory' | 'stat' | 'readFile' | 'writeFile' | 'delete'>;
  /** Holds a file for each workspace. */
  readonly folder: Uri;
  /** Names the workspace. */
  readonly workspace: string;
  /** All that decides, beside the files themselves, which files there are and how they read. */
  readonly setup: () => string;
  readonly now: () => number;
}

/** The most workspaces that are remembered, and for how long after the last change, in ms. */
const mostFiles = 30;
const longest = 60 * 24 * 60 * 60 * 1000;

export const libraryMemory = ({ fs, folder, workspace, setup, now }: LibraryMemoryParts): LibraryMemory => {
  const at = (name: string): Uri => folder.with({ path: `${folder.path}/${name}` });
  const file = `${hash64(workspace)}.jsonl`;
  /** What the file says at its end, if it was set up as now. */
  let written: string | undefined;

  const forget = async (name: string): Promise<void> => fs.delete(at(name)).then(undefined, () => undefined);
  /** Lets go of what was not used for long; the rest stays within its bounds. */
  const tidy = async (): Promise<void> => {
    const others = (await fs.readDirectory(folder)).map(([name]) => name).filter((name) => name !== file);
    const dated = await Promise.all(
      others.map(async (name) => ({
        name,
        mtime: await fs.stat(at(name)).then(
          (stat) => stat.mtime,
          () => 0,
        ),
      })),
    );
    const recent = dated.filter(({ mtime }) => mtime > now() - longest).sort((one, other) => other.mtime - one.mtime);
    const kept = recent.slice(0, mostFiles - 1);
    await Promise.all(dated.filter((each) => !kept.includes(each)).map(({ name }) => forget(name)));
  };

  return {
    load: async () => {
      const bytes = await fs.readFile(at(file)).then(
        (found) => found,
        () => undefined,
      );
      const text = bytes && new TextDecoder().decode(bytes);
      const known = text === undefined ? undefined : parseLibraryFile(text, setup());
      written = known && text?.slice(-8);
      return known ?? new Map();
    },
    save: async (readings) => {
      const known = [...readings].flatMap(([source, reading]) => knownOf(source, reading));
      const isWhole = known.length === readings.size && known.length > 0;
      const text = isWhole ? await textOf(setup(), known) : undefined;
      if (text === undefined) {
        written = undefined;
        await forget(file);
      } else if (text.slice(-8) !== written) {
        written = text.slice(-8);
        await fs.createDirectory(folder);
        await fs.writeFile(at(file), new TextEncoder().encode(text));
        await tidy();
      }
    },
  };
};

/** What only the bytes of a file decide was read by readers of ours. */
const knownOf = (
  source: string,
  { sets, problems, readers, content, readAs }: SourceReading,
): readonly (readonly [string, KnownReading])[] =>
  content === undefined
    ? []
    : [
        [
          source,
          {
            sets,
            problems,
            readers: readers as KnownReading['readers'],
            content,
            ...(readAs !== undefined && { readAs }),
          },
        ],
      ];

/** The text of the file; undefined where that would be too long. */
const textOf = async (
  setup: string,
  known: readonly (readonly [string, KnownReading])[],
): Promise<string | undefined> => {
  const pause = yieldEvery();
  let text = '';
  for (const part of makeLibraryFile(setup, known)) {
    if (part === undefined) return undefined;
    text += part;
    await pause();
  }
  return text;
};
