import { type Uri, l10n, window } from 'vscode';
import { activeFile } from '../base/activeFile';
import { nameIn } from '../base/fileNames';
import type { FileParts } from './fileParts';
import { pickWay } from './pickWay';
import { takeWord } from './takeWord';
import { waysAt } from './waysAt';

/**
 * Asks how a file is read, keeps it, and reads the file so; what gives anything to practise joins the practice sets.
 */
export const readFileAs = async (parts: FileParts, chosen?: Uri): Promise<void> => {
  const uri = chosen ?? activeFile();
  if (uri === undefined) {
    await window.showInformationMessage(l10n.t('There is no file to read: open one, or choose one in the Explorer.'));
    return;
  }
  const name = l10n.t('“{0}”', nameIn(uri));
  if (uri.scheme === 'untitled') {
    await window.showInformationMessage(l10n.t('{0} has to be saved before it can be kept how it is read.', name));
    return;
  }
  const seen = await waysAt(uri, parts);
  if (seen === undefined || (seen.ways.length === 0 && seen.current.said === undefined)) {
    await window.showInformationMessage(l10n.t('Nothing to practise was understood in {0}.', name));
    return;
  }
  const answer = await pickWay({
    ...seen,
    title: l10n.t('How to Read {0}', name),
    placeholder: l10n.t('What asks, and what answers?'),
  });
  if (answer !== undefined && answer.type !== 'problems') await takeWord(parts, uri, answer);
};
