import { Uri } from 'vscode';
import type { Command } from './command';

/** Practises the file of a menu, or of several chosen ones all; without any, the one in the active editor. */
export const practiseThisFile: Command = {
  id: 'interleave.practiseThisFile',
  run: async (parts, file?: Uri, files?: readonly Uri[]) =>
    (await import('./practiseFile')).practiseFiles(
      parts,
      Array.isArray(files) && files.length > 0 ? files : file instanceof Uri ? [file] : [],
    ),
};
