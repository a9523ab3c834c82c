import { type ExtensionContext, Uri, window } from 'vscode';
import { browsePanels } from './host/browsePanel';
import { registerCommands } from './host/commands';
import { keepHistory } from './host/keepHistory';
import { gapAddresses } from './host/gaps/gapAddress';
import { gaps } from './host/gaps/gaps';
import { libraryIndex } from './host/libraryIndex';
import { practicePanel } from './host/practicePanel';
import { practiceTree } from './host/practiceTree';
import { nodeOf, practise } from './host/practise';
import { printing } from './host/printing';
import { showProblems } from './host/problems';
import { openProgress } from './host/openProgress';
import { showDue } from './host/due';

/** Builds the parts and hands them to each other. */
export const activate = async (context: ExtensionContext): Promise<void> => {
  const log = window.createOutputChannel('Interleave', { log: true });
  const content = Uri.joinPath(context.extensionUri, 'content');
  const library = libraryIndex(content, log);
  const progress = await openProgress(context, log);
  const panel = practicePanel({ extension: context.extensionUri, library, progress, log });
  const print = printing(context.globalStorageUri, () => browse);
  const browse = browsePanels({ extension: context.extensionUri, library, log, print, practise: (set) => practise(parts, nodeOf(set)) });
  const tree = practiceTree(library, progress);
  const waits = gaps({ context, library, progress, panel, log });
  const parts = { library, progress, panel, browse, print, log, content, tree, gaps: waits };

  context.subscriptions.push(log, library, panel, browse, showProblems(library), keepHistory(library, progress, log), showDue(tree, library, progress, waits), waits, gapAddresses(waits, log), ...registerCommands(parts));
};
