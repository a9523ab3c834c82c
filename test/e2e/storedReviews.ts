import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseLines } from '../../src/core/history/eventLine';
import type { Review, Stored } from '../../src/core/history/review';
import { eventFile } from '../../src/host/progress/eventFolder';
import type { Server } from '../harness/server';

/** The reviews in the event files that the windows of a server have left, file by file. */
export const storedReviews = ({ data }: Pick<Server, 'data'>): Stored<Review>[] => {
  const folder = join(data, 'data', 'User', 'globalStorage', 'interleave.interleave', 'events');
  const files = readdirSync(folder).filter((name) => name.endsWith(eventFile));
  const events = files.flatMap((name) =>
    parseLines(readFileSync(join(folder, name), 'utf8')).lines.flatMap(({ event }) => event ?? []),
  );
  return events.filter((event) => event.type === 'review');
};
