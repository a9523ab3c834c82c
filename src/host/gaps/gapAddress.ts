import { Disposable, type Uri, window } from 'vscode';
import { parseGapAddress } from '../../core/gapAddress';
import type { Log } from '../log';
import { settings } from '../settings';
import type { Gaps } from './gaps';

/** When a start without a word of its length, and without an end, counts as over. */
const longest = 10 * 60_000;

/** Lets agents and scripts open and close gaps by addresses, where the person has allowed it. Nothing of them is run. */
export const gapAddresses = (gaps: Pick<Gaps, 'begin' | 'end'>, log: Log): Disposable => {
  const limits = new Map<string, ReturnType<typeof setTimeout>>();
  const end = (id: string, whole: boolean): void => {
    clearTimeout(limits.get(id));
    limits.delete(id);
    gaps.end(id, { whole });
  };
  const handler = window.registerUriHandler({
    handleUri: ({ path, query }: Uri) => {
      const said = parseGapAddress(path, query);
      if (said === undefined || !settings.gapSources().agents) {
        log.info(said === undefined ? `An address was not understood: ${path}` : 'An address about a gap is ignored: the setting interleave.gaps.agents is off.');
        return;
      }
      const id = `agent ${said.id}`;
      end(id, said.at === 'end');
      if (said.at === 'end') return;
      gaps.begin({ id, label: said.id, key: id, ...(said.ms === undefined ? {} : { expected: said.ms }) });
      limits.set(id, setTimeout(() => end(id, false), said.ms === undefined ? longest : 2 * said.ms));
    },
  });
  return Disposable.from(handler, new Disposable(() => limits.forEach((limit) => clearTimeout(limit))));
};
