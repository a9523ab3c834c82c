import { decoded } from '../base/decoded';

/** What an address says of a gap: `/gap/start?id=agent&seconds=90`, and `/gap/end?id=agent`. */
export interface GapAddress {
  readonly at: 'start' | 'end';
  /** Names what runs, and is what the person sees of it. */
  readonly id: string;
  /** How long it will take, in ms. */
  readonly ms?: number;
}

const id = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;
const longest = 3600;

/** Reads the path and the query of an address; undefined where it says anything else. */
export const parseGapAddress = (path: string, query: string): GapAddress | undefined => {
  const values = new Map(
    query
      .split('&')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), decoded(pair.slice(pair.indexOf('=') + 1)) ?? '']),
  );
  const name = values.get('id') ?? '';
  const seconds = values.get('seconds');
  if (!id.test(name)) return undefined;
  if (path === '/gap/end') return { at: 'end', id: name };
  if (path !== '/gap/start') return undefined;
  if (seconds === undefined) return { at: 'start', id: name };
  return /^\d{1,4}$/u.test(seconds) && Number(seconds) > 0 && Number(seconds) <= longest
    ? { at: 'start', id: name, ms: Number(seconds) * 1000 }
    : undefined;
};
