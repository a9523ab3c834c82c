import { type Uri, workspace } from 'vscode';
import { type FileReading, readFile } from '../core/readers';
import { sourceFileOf } from '../core/readers/sourceFile';
import type { Log } from './log';

/** What was understood of a file, unsaved changes of its editor included; nothing where it cannot be read, or is neither text nor a package. */
export const readContent = async (uri: Uri, log: Pick<Log, 'info' | 'error'>): Promise<FileReading | undefined> => {
  const bytes = await bytesOf(uri).catch((error: unknown) => log.info(`${uri.toString()} is not read: ${String(error)}`));
  const file = bytes && sourceFileOf(uri.path, bytes);
  if (file === undefined) return undefined;
  try {
    return await readFile(file);
  } catch (error) {
    // A bug of a reader must not take the other files along.
    log.error(`Reading ${uri.toString()} failed: ${String(error)}`);
    return undefined;
  }
};

const bytesOf = async (uri: Uri): Promise<Uint8Array> => {
  const source = uri.toString();
  const edited = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === source);
  return edited === undefined ? workspace.fs.readFile(uri) : new TextEncoder().encode(edited.getText());
};
