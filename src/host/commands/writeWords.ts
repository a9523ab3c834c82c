import { type Uri, l10n, window } from 'vscode';
import { nameIn } from '../base/fileNames';

/**
 * Writes how some files are read, and tells whether that came about. Where it fails the person sees why, may mend
 * what is in the way, and tries again, with nothing to choose anew.
 */
export const writeWords = async (files: readonly Uri[], write: () => Promise<void>): Promise<boolean> => {
  for (;;) {
    try {
      await write();
      return true;
    } catch (error) {
      const again = l10n.t('Try Again');
      const message = l10n.t(
        'How {0} is read could not be written to the settings: {1}',
        files.map((uri) => l10n.t('“{0}”', nameIn(uri))).join(', '),
        error instanceof Error ? error.message : String(error),
      );
      if ((await window.showErrorMessage(message, again)) !== again) return false;
    }
  }
};
