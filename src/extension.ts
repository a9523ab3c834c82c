import { type ExtensionContext, Uri, window } from 'vscode';
import type { InterleaveExports } from './api/interleave';
import { addedFiles } from './host/library/addedFiles';
import { apiExports } from './host/api/api';
import { browsePanels } from './host/panels/browsePanel';
import { contributedReaders } from './host/library/contributedReaders';
import { gapAddresses } from './host/gaps/gapAddress';
import { lateGaps } from './host/gaps/lateGaps';
import { libraryIndex } from './host/library/libraryIndex';
import { onceRead } from './host/library/onceRead';
import { practicePanel } from './host/panels/practicePanel';
import { practiceTree } from './host/views/practiceTree';
import type { Print } from './host/panels/printing';
import { settings } from './host/base/settings';
import { registerCommands } from './host/commands/registerCommands';
import { openProgress } from './host/progress/openProgress';
import { showDue } from './host/views/due';
import { once } from './host/base/promises';

/** Builds the parts and hands them to each other; gives other extensions the API. */
export const activate = async (context: ExtensionContext): Promise<InterleaveExports> => {
  const log = window.createOutputChannel('Interleave', { log: true });
  const content = Uri.joinPath(context.extensionUri, 'content');
  const added = addedFiles(context);
  const readers = contributedReaders();
  const memory = once(async () => (await import('./host/library/openLibraryMemory')).openLibraryMemory(context, added));
  const library = libraryIndex(
    async () => (await import('./host/library/contentFiles')).contentFiles(content, added, readers, log),
    log,
    async () => (await memory()).load(),
  );
  const progress = await openProgress(context, log);
  const panel = practicePanel({ extension: context.extensionUri, library, progress, log });
  const print: Print = async (set) =>
    (await import('./host/panels/printing')).printing(context.globalStorageUri, browse, settings.remoteImages())(set);
  const browse = browsePanels({
    extension: context.extensionUri,
    library,
    log,
    print,
    practise: async (set) => (await import('./host/panels/practise')).practiseSet(parts, set),
  });
  const tree = practiceTree(library, progress);
  const waits = lateGaps(
    async () => (await import('./host/gaps/gaps')).gaps({ context, library, progress, panel, log }),
    log,
  );
  const parts = { library, added, readers, progress, panel, browse, print, log, content, tree, gaps: waits };

  context.subscriptions.push(
    log,
    added,
    library,
    panel,
    browse,
    onceRead(library, async () =>
      (await import('./host/library/followLibrary')).followLibrary({
        context,
        library,
        progress,
        content,
        memory: await memory(),
        log,
      }),
    ),
    showDue(tree, library, progress, waits),
    waits,
    gapAddresses(waits, log),
    ...registerCommands(context.extension, parts),
  );
  return apiExports(parts);
};
