import type { FileSystem, Uri } from 'vscode';
import { hash64 } from '../../core/exercise/identity';
import { parseJson } from '../../core/base/json';
import { type Remembered, makeRemembered, parseRemembered } from '../../core/history/remembered';

/** Remembers what sources held, beyond the window: a small file for each of those with a history. */
export interface RememberedFiles {
  /** Undefined where nothing is remembered of the source, or what is cannot be read. */
  read(source: string): Promise<Remembered | undefined>;
  write(source: string, remembered: Remembered): Promise<void>;
}

/** Keeps them in a folder; a bundled source keeps its file when the extension is updated and so moves. */
export const rememberedFiles = (
  fs: Pick<FileSystem, 'createDirectory' | 'readFile' | 'writeFile'>,
  folder: Uri,
  bundled: Uri,
): RememberedFiles => {
  const home = bundled.toString();
  const at = (source: string): Uri => {
    const name = source.startsWith(home) ? source.slice(home.length) : source;
    return folder.with({ path: `${folder.path}/${hash64(name)}.json` });
  };
  return {
    read: async (source) => {
      const bytes = await fs.readFile(at(source)).then(
        (found) => found,
        () => undefined,
      );
      return bytes && parseRemembered(parseJson(new TextDecoder().decode(bytes)));
    },
    write: async (source, remembered) => {
      await fs.createDirectory(folder);
      await fs.writeFile(at(source), new TextEncoder().encode(JSON.stringify(makeRemembered(remembered))));
    },
  };
};
