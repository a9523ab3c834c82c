import { commands, l10n, window } from 'vscode';
import { findPracticeMaterial } from './findPracticeMaterial';

/** Says that there is nothing to practise, and offers to look for something. */
export const nothingThere = async (): Promise<void> => {
  const choice = await window.showInformationMessage(
    l10n.t('There is nothing to practise here yet. A practice page is a Markdown file named *.practice.md.'),
    l10n.t('Find Practice Material'),
  );
  if (choice !== undefined) await commands.executeCommand(findPracticeMaterial.id);
};
