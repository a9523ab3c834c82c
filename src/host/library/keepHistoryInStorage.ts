import { Uri, workspace } from 'vscode';
import type { Closable } from '../base/closable';
import { type HistoryParts, keepHistory } from './keepHistory';
import type { Log } from '../base/log';
import { rememberedFiles } from './rememberedFiles';

export interface HistoryPlaces extends Pick<HistoryParts, 'library' | 'progress'> {
  readonly storage: Uri;
  /** The folder with the bundled practice pages, which an update moves. */
  readonly content: Uri;
  readonly log: Log;
}

/** Keeps the history of what is edited; what the sources held is remembered in the extension's storage. */
export const keepHistoryInStorage = ({ storage, content, log, ...parts }: HistoryPlaces): Closable =>
  keepHistory({
    ...parts,
    files: rememberedFiles(workspace.fs, Uri.joinPath(storage, 'remembered'), content),
    tell: (problem) => log.warn(problem),
  });
