import { type ExtensionContext, Uri, window, workspace } from 'vscode';
import { addedFiles } from './host/addedFiles';
import { browsePanels } from './host/browsePanel';
import { registerCommands } from './host/commands';
import { contentFiles } from './host/contentFiles';
import { keepHistory } from './host/keepHistory';
import { gapAddresses } from './host/gaps/gapAddress';
import { gaps } from './host/gaps/gaps';
import { libraryIndex } from './host/libraryIndex';
import { practicePanel } from './host/practicePanel';
import { practiceTree } from './host/practiceTree';
import { nodeOf, practise } from './host/practise';
import { printing } from './host/printing';
import { showProblems } from './host/problems';
import { quickFixes } from './host/quickFixes';
import { openProgress } from './host/openProgress';
import { rememberedFiles } from './host/rememberedFiles';
import { showDue } from './host/due';

/** Builds the parts and hands them to each other. */
export const activate = async (context: ExtensionContext): Promise<void> => {
  const log = window.createOutputChannel('Interleave', { log: true });
  const content = Uri.joinPath(context.extensionUri, 'content');
  const added = addedFiles(context);
  const library = libraryIndex(contentFiles(content, added, log), log);
  const progress = await openProgress(context, log);
  const panel = practicePanel({ extension: context.extensionUri, library, progress, log });
  const print = printing(context.globalStorageUri, () => browse);
  const browse = browsePanels({ extension: context.extensionUri, library, log, print, practise: (set) => practise(parts, nodeOf(set)) });
  const tree = practiceTree(library, progress);
  const files = rememberedFiles(workspace.fs, Uri.joinPath(context.globalStorageUri, 'remembered'), content);
  const waits = gaps({ context, library, progress, panel, log });
  const parts = { library, added, progress, panel, browse, print, log, content, tree, gaps: waits };

  context.subscriptions.push(
    log,
    added,
    library,
    panel,
    browse,
    showProblems(library, Uri.joinPath(context.extensionUri, 'docs', 'problems')),
    quickFixes(),
    keepHistory({ library, progress, files, tell: (problem) => log.warn(problem) }),
    showDue(tree, library, progress, waits),
    waits,
    gapAddresses(waits, log),
    ...registerCommands(parts),
  );
};
