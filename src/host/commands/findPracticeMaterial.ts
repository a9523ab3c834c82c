import type { Command } from './command';

export const findPracticeMaterial: Command = {
  id: 'interleave.findPracticeMaterial',
  run: async (parts) => (await import('./findMaterial')).findMaterial(parts),
};
