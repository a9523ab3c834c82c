import { type Disposable, type Uri, window } from 'vscode';
import { parseGapAddress } from '../../core/gapAddress';
import type { Log } from '../log';
import { settings } from '../settings';
import type { Gaps } from './gaps';

/** Lets agents and scripts open and close gaps by addresses, where the person has allowed it. Nothing of them is run. */
export const gapAddresses = (gaps: Pick<Gaps, 'begin' | 'end'>, log: Log): Disposable =>
  window.registerUriHandler({
    handleUri: ({ path, query }: Uri) => {
      const said = parseGapAddress(path, query);
      if (said === undefined || !settings.gapSources().agents) {
        log.info(said === undefined ? `An address was not understood: ${path}` : 'An address about a gap is ignored: the setting interleave.gaps.agents is off.');
        return;
      }
      const id = `agent ${said.id}`;
      if (said.at === 'end') gaps.end(id, {});
      else gaps.begin({ id, label: said.id, key: id, ...(said.ms === undefined ? {} : { expected: said.ms, patience: 2 * said.ms }) });
    },
  });
