import type { Command } from './command';

/** One of the two halves of a switch: VS Code shows the one that changes something. */
const filtering = (id: Command['id'], onlyLeeches: boolean): Command => ({
  id,
  run: ({ tree }) => tree.filter(onlyLeeches),
});

export const showLeeches = filtering('interleave.showLeeches', true);

export const showAll = filtering('interleave.showAll', false);
