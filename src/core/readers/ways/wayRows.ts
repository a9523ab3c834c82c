import type { Words } from '../../language/words';
import type { Reading } from '../draft/reader';
import { kindCounts, sampleOf } from './preview';
import { nothingWord, plainWord, type Way } from './way';
import { isSameReading } from './waysToRead';

/** A row of the list from which a person chooses how a file is read. */
export type WayRow =
  | (Shown & { readonly type: 'way'; readonly way: Pick<Way, 'word' | 'reading' | 'columns'> })
  /** Leads on to the columns of the table that a way reads. */
  | { readonly type: 'columns'; readonly way: Way }
  | { readonly type: 'nothing'; readonly isCurrent: boolean }
  /** Takes back what a person has said. */
  | { readonly type: 'byItself' };

/** How a row looks. */
interface Shown {
  readonly name: string;
  /** How much it gives, by kinds. */
  readonly counts: string;
  readonly sample: readonly string[];
  /** Whether the file is read so now. */
  readonly isCurrent: boolean;
}

/** How a file is read now. */
export interface Current {
  readonly reading: Reading;
  /** What a person has said. */
  readonly said: string | undefined;
}

/**
 * The rows for a file: its ways, below the first of each table one for its columns, and at the end what is no way. A
 * word of the person's own, of other columns, say, comes first.
 */
export const wayRows = (ways: readonly Way[], { reading, said }: Current, words: Words): readonly WayRow[] => {
  const isRead = reading.sets.length > 0;
  const current = isRead ? ways.find((way) => isSameReading(way.reading, reading)) : undefined;
  const tables = new Set<string>();
  return [
    ...(said !== undefined && isRead && current === undefined
      ? [shown({ word: said, reading }, said, true, words)]
      : []),
    ...ways.flatMap((way): readonly WayRow[] => {
      const row = shown(way, capitalised(words.say(way.name.text, ...way.name.values), words), way === current, words);
      const table = way.columns?.names.join('\n');
      if (table === undefined || tables.has(table)) return [row];
      tables.add(table);
      return [row, { type: 'columns', way }];
    }),
    { type: 'nothing', isCurrent: said !== undefined && plainWord(said) === nothingWord },
    ...(said === undefined ? [] : [{ type: 'byItself' } as const]),
  ];
};

const shown = (
  way: Pick<Way, 'word' | 'reading' | 'columns'>,
  name: string,
  isCurrent: boolean,
  words: Words,
): WayRow => ({
  type: 'way',
  way,
  name,
  counts: kindCounts(way.reading, words),
  sample: sampleOf(way.reading),
  isCurrent,
});

const capitalised = (name: string, { language }: Words): string =>
  name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
