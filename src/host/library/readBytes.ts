import { type Uri, workspace } from 'vscode';
import type { Log } from '../base/log';

/** The bytes of a file, those of its unsaved editor first; nothing where it cannot be read. */
export const readBytes = async (uri: Uri, log: Pick<Log, 'info'>): Promise<Uint8Array | undefined> => {
  const source = uri.toString();
  const edited = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === source);
  if (edited !== undefined) return new TextEncoder().encode(edited.getText());
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    log.info(`${source} is not read: ${String(error)}`);
    return undefined;
  }
};

/** The SHA-256 of bytes, in hexadecimal digits. */
export const digestOf = async (bytes: Uint8Array): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
