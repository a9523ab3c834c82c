import type { Uri } from 'vscode';
import { parseGapAddress } from '../../core/gaps/gapAddress';
import type { Log } from '../base/log';
import { settings } from '../base/settings';
import type { Gaps } from './gaps';

/** When a start without a word of its length, and without an end, counts as over. */
const longest = 10 * 60_000;

/** What is open by an address, with the time after which it counts as over. */
export type OpenAddresses = Map<string, ReturnType<typeof setTimeout>>;

/** Opens or closes a gap as an address says, where the person has allowed it. Nothing of it is run. */
export const followAddress = (
  { path, query }: Uri,
  gaps: Pick<Gaps, 'begin' | 'end'>,
  limits: OpenAddresses,
  log: Log,
): void => {
  const end = (id: string, whole: boolean): void => {
    clearTimeout(limits.get(id));
    limits.delete(id);
    gaps.end(id, { whole });
  };
  const said = parseGapAddress(path, query);
  if (said === undefined || !settings.gapSources().agents) {
    log.info(
      said === undefined
        ? `An address was not understood: ${path}`
        : 'An address about a gap is ignored: the setting interleave.gaps.agents is off.',
    );
    return;
  }
  const id = `agent ${said.id}`;
  end(id, said.at === 'end');
  if (said.at === 'end') return;
  gaps.begin({ id, label: said.id, key: id, ...(said.ms === undefined ? {} : { expected: said.ms }) });
  limits.set(
    id,
    setTimeout(() => end(id, false), said.ms === undefined ? longest : 2 * said.ms),
  );
};
