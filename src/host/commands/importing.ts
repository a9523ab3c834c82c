import { Uri, l10n, window, workspace } from 'vscode';
import { mostOfAllMedia } from '../../core/readers/anki/package/limits';
import type { Reading } from '../../core/readers/draft/reader';
import { mediaIn } from '../library/packageFiles';
import { askWhereUnclear } from './askWhereUnclear';
import type { FileParts } from './fileParts';
import { type ContentReading, readAnnounced, readContent } from '../library/readContent';
import { readableExtensions } from '../library/readableFiles';

/**
 * Copies what a file of another form holds into a practice page, its media into a folder beside it; both are the
 * person's own from then on.
 */
export const importFile = async ({ library, added, readers, log }: FileParts): Promise<void> => {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Import'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Practice material')]: [...readableExtensions(readers.all())] },
    })) ?? [];
  if (file === undefined) return;
  const found = await readContent(file, { log, readers, read: readAnnounced });
  const answer = await askWhereUnclear(file, { library, readers, log }, found, { waysOnly: true });
  if (answer === undefined) return;
  const reading = answer !== 'clear' && answer.type === 'way' ? answer.reading : found;
  if (reading === undefined || reading.sets.length === 0) {
    await window.showInformationMessage(nothingIn(nameOf(file), found));
    return;
  }
  const page = await window.showSaveDialog({
    title: l10n.t('Save as Practice Page'),
    saveLabel: l10n.t('Save'),
    defaultUri: proposed(file),
    filters: { [l10n.t('Practice page')]: ['md'] },
  });
  if (page === undefined) return;
  await write(file, reading, page);
  if (workspace.getWorkspaceFolder(page) === undefined || !isNamedPractice(page)) await added.add([page]);
  await library.update();
  await window.showTextDocument(page);
};

const write = async (file: Uri, reading: Reading, page: Uri): Promise<void> => {
  const [{ practicePageOf }, { withMedia }] = await Promise.all([
    import('../../core/writers/practicePageOf'),
    import('../../core/writers/withMedia'),
  ]);
  const media = await mediaIn(file);
  let left = mostOfAllMedia;
  const folder = `${nameOf(page).replace(/(?:\.practice)?\.\w+$/u, '')}-media`;
  const { text, used } = withMedia(practicePageOf(reading.sets), media.names, folder);
  // The page comes last: where it is, all that it shows is there.
  for (const name of used) {
    const content = media.read(name);
    if (content !== undefined && (left -= content.length) >= 0)
      await workspace.fs.writeFile(Uri.joinPath(page, '..', folder, name), content);
  }
  await workspace.fs.writeFile(page, new TextEncoder().encode(text));
};

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

const nothingIn = (name: string, reading: ContentReading | undefined): string => {
  const [problem] = reading?.problems ?? [];
  return problem === undefined
    ? l10n.t('Nothing to practise was understood in {0}.', name)
    : l10n.t('Nothing to practise was understood in {0}: {1}', name, problem.message);
};

const proposed = (file: Uri): Uri =>
  Uri.joinPath(
    workspace.workspaceFolders?.[0]?.uri ?? Uri.joinPath(file, '..'),
    `${nameOf(file).replace(/\.\w+$/u, '')}.practice.md`,
  );

const isNamedPractice = ({ path }: Uri): boolean => /\.practice\.mdx?$|\/practice\/(?:.*\/)?[^/]+\.mdx?$/u.test(path);
