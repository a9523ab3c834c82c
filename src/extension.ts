import { type ExtensionContext, Uri, window, workspace } from 'vscode';
import { browsePanels } from './host/browsePanel';
import { registerCommands } from './host/commands';
import { keepHistory } from './host/keepHistory';
import { libraryIndex } from './host/libraryIndex';
import { practicePanel } from './host/practicePanel';
import { practiceTree } from './host/practiceTree';
import { nodeOf, practise } from './host/practise';
import { printing } from './host/printing';
import { showProblems } from './host/problems';
import { openProgress } from './host/openProgress';
import { rememberedFiles } from './host/rememberedFiles';
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
  const files = rememberedFiles(workspace.fs, Uri.joinPath(context.globalStorageUri, 'remembered'), content);
  const history = keepHistory({ library, progress, files, tell: (problem) => log.warn(problem) });
  const parts = { library, progress, panel, browse, print, log, content, tree };

  context.subscriptions.push(log, library, panel, browse, showProblems(library), history, showDue(tree, library, progress), ...registerCommands(parts));
};
