import type { Command } from './command';

export const backToEditor: Command = { id: 'interleave.backToEditor', run: async ({ panel }) => panel.goBack() };
