import type { Command } from './command';

export const showLog: Command = { id: 'interleave.showLog', run: ({ log }) => log.show() };
