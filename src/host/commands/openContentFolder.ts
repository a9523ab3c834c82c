import { commands, l10n, window } from 'vscode';
import type { Command } from './command';

/**
 * Opens the folder of the bundled pages in a window of its own; what lies on a web site is no folder
 * that VS Code could list.
 */
export const openContentFolder: Command = {
  id: 'interleave.openContentFolder',
  run: async ({ content }) => {
    if (/^https?$/u.test(content.scheme))
      await window.showInformationMessage(
        l10n.t(
          'In a browser the bundled pages are not in a folder that can be opened. Open Source shows each of them.',
        ),
      );
    else await commands.executeCommand('vscode.openFolder', content, { forceNewWindow: true });
  },
};
