import { type Uri, workspace } from 'vscode';
import { type FileReading, readFile } from '../core/readers';
import { sourceFileOf } from '../core/readers/sourceFile';
import type { Log } from './log';

/** What was understood of a file, unsaved changes of its editor included; nothing where it cannot be read, or is neither text nor a package. */
export const readContent = async (uri: Uri, log: Pick<Log, 'info'>): Promise<FileReading | undefined> => {
  try {
    const file = sourceFileOf(uri.path, await bytesOf(uri));
    return file && (await readFile(file));
  } catch (error) {
    log.info(`${uri.toString()} is not read: ${String(error)}`);
    return undefined;
  }
};

const bytesOf = async (uri: Uri): Promise<Uint8Array> => {
  const source = uri.toString();
  const edited = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === source);
  return edited === undefined ? workspace.fs.readFile(uri) : new TextEncoder().encode(edited.getText());
};
