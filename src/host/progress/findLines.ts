import { type EventLine, parseLines } from '../../core/history/eventLine';
import { type EventFolder, eventFile } from './eventFolder';
import { yieldEvery } from '../base/yieldEvery';
import { untilUnchanged } from './untilUnchanged';

type Files = Pick<EventFolder, 'list' | 'read'>;

/** Lets what waits have its turn, where long work has gone on for long enough. */
export type Pause = () => Promise<void>;

/** The lines of all files that may matter, each read as an event; rejects where a file cannot be read. */
export const findLines = async (
  folder: Files,
  mayMatter: (line: string) => boolean,
  rest: Pause = yieldEvery(),
): Promise<readonly EventLine[]> => untilUnchanged(async () => search(folder, mayMatter, rest));

const search = async (
  folder: Files,
  mayMatter: (line: string) => boolean,
  rest: Pause,
): Promise<readonly EventLine[]> => {
  const found: EventLine[] = [];
  for (const { name } of await folder.list()) {
    if (!name.endsWith(eventFile)) continue;
    for (const line of new TextDecoder().decode(await folder.read(name, 0)).split('\n')) {
      if (mayMatter(line)) found.push(...parseLines(line).lines);
      await rest();
    }
  }
  return found;
};
