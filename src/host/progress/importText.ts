import { type EventLine, parseLines } from '../../core/history/eventLine';
import type { ProgressEvent } from '../../core/history/review';
import { type AtHand, isKnown, isNews } from './atHand';
import { type EventFolder, eventFile } from './eventFolder';
import type { Pause } from './findLines';
import { importAct } from './importAct';
import type { Imported } from './storePorts';

interface ImportParts {
  readonly folder: EventFolder;
  readonly hand: AtHand;
  readonly takeLines: (lines: readonly EventLine[]) => Promise<void>;
  readonly record: (events: readonly ProgressEvent[]) => Promise<void>;
  readonly nextId: () => string;
  readonly now: () => number;
  /** Lets others have their turn between two lines. */
  readonly rest: Pause;
}

/** Takes in a history, one event a line: what is new goes to a file of its own, and all of it is one act. */
export const importText = async (
  text: string,
  { folder, hand, takeLines, record, nextId, now, rest }: ImportParts,
): Promise<Imported> => {
  const added = new Map<string, EventLine>();
  const all = new Map<string, EventLine['stamp']>();
  let damaged = 0;
  for (const part of text.split('\n')) {
    const found = parseLines(part);
    found.lines
      .filter((line) => !isKnown(hand, line) && isNews(hand, line))
      .forEach((line) => added.set(line.line, line));
    found.lines.forEach(({ stamp }) => all.set(stamp.id, stamp));
    damaged += found.damaged.length;
    await rest();
  }
  if (added.size > 0)
    await folder.create(`import-${nextId()}${eventFile}`, [...added.keys()].map((line) => `${line}\n`).join(''));
  await takeLines([...added.values()]);
  const ids = new Set([...added.values()].map(({ stamp }) => stamp.id));
  const { events, restored } = await importAct(folder, all, ids, { id: nextId(), t: now() }, rest);
  await record(events);
  return { added: added.size, restored, damaged };
};
