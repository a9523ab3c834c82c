import type { InterleaveApi1, InterleaveExports } from '../api/interleave';
import type { BrowsePanels } from './browsePanel';
import type { ContributedReaders } from './contributedReaders';
import type { PractiseParts } from './practise';
import type { PracticeTree } from './practiceTree';

export interface ApiParts extends PractiseParts {
  readonly readers: ContributedReaders;
  readonly browse: BrowsePanels;
  readonly tree: Pick<PracticeTree, 'onDidChangeTreeData'>;
}

/** What other extensions get; what it does is read with the first call. */
export const apiExports = (parts: ApiParts): InterleaveExports => {
  const load = () => import('./apiAnswers');
  const api: InterleaveApi1 = {
    sets: async () => (await load()).sets(parts),
    onDidChangeSets: parts.library.onDidChange,
    due: async () => (await load()).due(parts),
    onDidChangeDue: parts.tree.onDidChangeTreeData,
    practise: async (options) => (await load()).practise(parts, options),
    browse: async (key) => (await load()).browse(parts, key),
    registerReader: parts.readers.add,
  };
  return {
    getAPI: (version: number) => {
      if (version !== 1) throw new Error(`Interleave has no API ${version}; it has 1.`);
      return api;
    },
  };
};
