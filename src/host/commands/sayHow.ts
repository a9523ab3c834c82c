import { type Uri, l10n, window } from 'vscode';
import { nameIn } from '../base/fileNames';
import { isFolder } from '../library/addedFiles';
import { readAnnounced, readContent } from '../library/readContent';
import { askWhereUnclear } from './askWhereUnclear';
import type { FileParts } from './fileParts';
import { takeWord } from './takeWord';
import { waysAt } from './waysAt';

/**
 * Of files and folders that gave nothing: a single file is asked about at once, of several it is said, and those with a
 * way may be asked about.
 */
export const sayHow = async (parts: FileParts, empty: readonly Uri[]): Promise<void> => {
  const [only, ...others] = empty;
  if (only !== undefined && others.length === 0 && !isFolder(only) && (await ask(parts, only)) !== 'clear') return;
  const readable: Uri[] = [];
  for (const uri of others.length === 0 ? [] : empty) if (await hasWays(parts, uri)) readable.push(uri);
  const choice = await window.showInformationMessage(
    l10n.t('Nothing to practise was understood in {0}.', empty.map((uri) => l10n.t('“{0}”', nameIn(uri))).join(', ')),
    ...(readable.length > 0 ? [l10n.t('Read As…')] : []),
  );
  if (choice !== undefined) for (const uri of readable) await ask(parts, uri);
};

const ask = async (parts: FileParts, uri: Uri): Promise<'clear' | undefined> => {
  const reading = await readContent(uri, { ...parts, read: readAnnounced });
  const answer = await askWhereUnclear(uri, parts, reading);
  if (answer === 'clear') return answer;
  if (answer !== undefined) await takeWord(parts, uri, answer);
  return undefined;
};

const hasWays = async (parts: FileParts, uri: Uri): Promise<boolean> =>
  !isFolder(uri) && ((await waysAt(uri, parts))?.ways.length ?? 0) > 0;
