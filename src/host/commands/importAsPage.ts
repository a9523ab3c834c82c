import type { Command } from './command';

export const importAsPage: Command = {
  id: 'interleave.importAsPage',
  run: async (parts) => (await import('./importing')).importFile(parts),
};
