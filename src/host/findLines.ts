import { type EventLine, parseLines } from '../core/eventLine';
import { type EventFolder, eventFile } from './eventFolder';
import { pace } from './pace';

type Files = Pick<EventFolder, 'list' | 'read'>;

/** The lines of all files that may matter, each read as an event. */
export const findLines = async (folder: Files, mayMatter: (line: string) => boolean): Promise<readonly EventLine[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await search(folder, mayMatter);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
};

/** Another window may put files together while they are read; what a file held is then in one that was not listed yet. */
const attempts = 3;

const search = async (folder: Files, mayMatter: (line: string) => boolean): Promise<readonly EventLine[]> => {
  const rest = pace();
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
