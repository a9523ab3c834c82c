import { Disposable, type Uri, window } from 'vscode';
import type { Log } from '../base/log';
import type { OpenAddresses } from './followAddress';
import type { Gaps } from './gaps';

/** Lets agents and scripts open and close gaps by addresses; what an address says is read with the first. */
export const gapAddresses = (gaps: Pick<Gaps, 'begin' | 'end'>, log: Log): Disposable => {
  const limits: OpenAddresses = new Map();
  const handleUri = async (uri: Uri): Promise<void> =>
    (await import('./followAddress')).followAddress(uri, gaps, limits, log);
  return Disposable.from(
    window.registerUriHandler({ handleUri }),
    new Disposable(() => limits.forEach((limit) => clearTimeout(limit))),
  );
};
