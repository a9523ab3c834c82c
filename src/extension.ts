import { type ExtensionContext, Uri, window } from 'vscode';
import type { InterleaveExports } from './api/interleave';
import { addedFiles } from './host/addedFiles';
import { apiExports } from './host/api';
import { browsePanels } from './host/browsePanel';
import { contributedReaders } from './host/contributedReaders';
import { gapAddresses } from './host/gaps/gapAddress';
import { lateGaps } from './host/gaps/lateGaps';
import { libraryIndex } from './host/libraryIndex';
import { onceRead } from './host/onceRead';
import { practicePanel } from './host/practicePanel';
import { practiceTree } from './host/practiceTree';
import type { Print } from './host/printing';
import { settings } from './host/settings';
import { registerCommands } from './host/registerCommands';
import { openProgress } from './host/openProgress';
import { showDue } from './host/due';
import { once } from './host/turns';

/** Builds the parts and hands them to each other; gives other extensions the API. */
export const activate = async (context: ExtensionContext): Promise<InterleaveExports> => {
  const log = window.createOutputChannel('Interleave', { log: true });
  const content = Uri.joinPath(context.extensionUri, 'content');
  const added = addedFiles(context);
  const readers = contributedReaders();
  const memory = once(async () => (await import('./host/openLibraryMemory')).openLibraryMemory(context, added));
  const library = libraryIndex(
    async () => (await import('./host/contentFiles')).contentFiles(content, added, readers, log),
    log,
    async () => (await memory()).load(),
  );
  const progress = await openProgress(context, log);
  const panel = practicePanel({ extension: context.extensionUri, library, progress, log });
  const print: Print = async (set) => (await import('./host/printing')).printing(context.globalStorageUri, browse, settings.remoteImages())(set);
  const browse = browsePanels({ extension: context.extensionUri, library, log, print, practise: async (set) => (await import('./host/practise')).practiseSet(parts, set) });
  const tree = practiceTree(library, progress);
  const waits = lateGaps(async () => (await import('./host/gaps/gaps')).gaps({ context, library, progress, panel, log }), log);
  const parts = { library, added, readers, progress, panel, browse, print, log, content, tree, gaps: waits };

  context.subscriptions.push(
    log,
    added,
    library,
    panel,
    browse,
    onceRead(library, async () => (await import('./host/followLibrary')).followLibrary({ context, library, progress, content, memory: await memory(), log })),
    showDue(tree, library, progress, waits),
    waits,
    gapAddresses(waits, log),
    ...registerCommands(context.extension, parts),
  );
  return apiExports(parts);
};
