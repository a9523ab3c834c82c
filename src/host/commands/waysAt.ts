import type { Uri } from 'vscode';
import { withoutWord } from '../../core/readers/draft/reader';
import { waysToRead } from '../../core/readers/ways/waysToRead';
import { readBytes } from '../library/readBytes';
import { readAnnounced, sourceFileAt, understood } from '../library/readContent';
import type { FileParts } from './fileParts';
import type { WayQuestion } from './pickWay';

/**
 * The ways to read a file, and how it is read now; nothing where it cannot be read, or is neither text nor a package.
 */
export const waysAt = async (
  uri: Uri,
  parts: Pick<FileParts, 'library' | 'readers' | 'log'>,
): Promise<Pick<WayQuestion, 'file' | 'ways' | 'current'> | undefined> => {
  const bytes = await readBytes(uri, parts.log);
  const file = bytes && (await sourceFileAt(uri, bytes));
  if (bytes === undefined || file === undefined) return undefined;
  const reading =
    parts.library.readings().get(uri.toString()) ?? (await understood(uri, bytes, { ...parts, read: readAnnounced }));
  return {
    file: withoutWord(file),
    ways: await waysToRead(file),
    current: { reading: reading ?? { sets: [], problems: [] }, said: file.readAs },
  };
};
