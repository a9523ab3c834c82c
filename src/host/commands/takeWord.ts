import { type Uri, commands, l10n, window } from 'vscode';
import { kindCounts } from '../../core/readers/ways/preview';
import { nothingWord } from '../../core/readers/ways/way';
import type { LibrarySet } from '../../core/session/library';
import { nameIn } from '../base/fileNames';
import { words } from '../base/words';
import { forgetWord, keepWords } from '../library/keepWord';
import { wordFor } from '../library/wordFor';
import type { FileParts } from './fileParts';
import type { WayAnswer } from './pickWay';
import { writeWords } from './writeWords';

/**
 * Keeps what a person has said of a file, and gives its sets as they are read then; none where it could not be kept.
 */
export const takeWord = async (
  parts: Pick<FileParts, 'library' | 'added'>,
  uri: Uri,
  answer: WayAnswer,
): Promise<readonly LibrarySet[]> => {
  const { library, added } = parts;
  if (!(await writeWords([uri], async () => write(uri, answer)))) return [];
  const isThere = library.readings().has(uri.toString());
  if (answer.type === 'way' && !isThere) await added.add([uri]);
  const sets = answer.type === 'way' || isThere ? await library.refresh(uri) : [];
  if (answer.type === 'byItself') await tellOtherWord(uri);
  if (sets.length > 0)
    window.setStatusBarMessage(`${nameIn(uri)}: ${kindCounts({ sets: sets.map(({ set }) => set) }, words)}`, shownFor);
  return sets;
};

/** How long the status bar says what came of it, in ms. */
const shownFor = 5_000;

/** Writes into the settings what is not there already. */
const write = async (uri: Uri, answer: WayAnswer): Promise<void> => {
  if (answer.type === 'way' && !answer.isCurrent) await keepWords(new Map([[uri, answer.word]]));
  if (answer.type === 'nothing') await keepWords(new Map([[uri, nothingWord]]));
  if (answer.type === 'byItself') await forgetWord(uri);
};

/** An entry for several files is the person's own, and stays. */
const tellOtherWord = async (uri: Uri): Promise<void> => {
  const word = wordFor(uri);
  if (word === undefined) return;
  const choice = await window.showInformationMessage(
    l10n.t('The setting interleave.readAs still says “{0}” for “{1}”.', word, nameIn(uri)),
    l10n.t('Open Settings'),
  );
  if (choice !== undefined) await commands.executeCommand('workbench.action.openSettings', 'interleave.readAs');
};
