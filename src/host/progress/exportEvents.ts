import { type EventLine, parseLines } from '../../core/history/eventLine';
import { type EventFolder, eventFile } from './eventFolder';
import { yieldEvery } from '../base/yieldEvery';
import { untilUnchanged } from './untilUnchanged';

type Files = Pick<EventFolder, 'list' | 'read'>;

/**
 * All events of all files as one text, each line once and as it was written, by time; rejects where a
 * file cannot be read.
 */
export const exportEvents = async (folder: Files, rest = yieldEvery()): Promise<string> => {
  const found = await untilUnchanged(async () => linesOf(folder, rest));
  return [...found]
    .sort(([, a], [, b]) => a.t - b.t || (a.id < b.id ? -1 : 1))
    .map(([line]) => `${line}\n`)
    .join('');
};

const linesOf = async (folder: Files, rest: () => Promise<void>): Promise<ReadonlyMap<string, EventLine['stamp']>> => {
  const found = new Map<string, EventLine['stamp']>();
  for (const { name } of await folder.list()) {
    if (!name.endsWith(eventFile)) continue;
    for (const text of new TextDecoder().decode(await folder.read(name, 0)).split('\n')) {
      parseLines(text).lines.forEach(({ line, stamp }) => found.set(line, stamp));
      await rest();
    }
  }
  return found;
};
