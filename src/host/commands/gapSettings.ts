import { commands } from 'vscode';
import type { Command } from './command';

export const gapSettings: Command = {
  id: 'interleave.gaps.settings',
  run: async () => commands.executeCommand('workbench.action.openSettings', '@ext:interleave.interleave gaps'),
};
