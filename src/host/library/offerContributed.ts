import { commands } from 'vscode';
import type { ContributedReader } from '../../api/interleave';
import { hasKnownExtension } from '../../core/exercise/contentPaths';

/** Lets the menus of files offer those that other extensions read, but for those that they offer anyway. */
export const offerContributed = (readers: readonly Pick<ContributedReader, 'extensions'>[]): void => {
  const endings = readers.flatMap(({ extensions }) => extensions).filter((ending) => !hasKnownExtension(ending));
  void commands.executeCommand('setContext', 'interleave.contributedExtensions', endings);
};
