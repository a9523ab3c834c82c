import { type TextEditor, window } from 'vscode';
import type { Closable } from '../base/closable';

/** The editor that a person was in last, and the way back to it. */
export interface Origin extends Closable {
  /** Shows that editor again, with the cursors where they were; false where there was none. */
  goBack(): Promise<boolean>;
}

export const origin = (): Origin => {
  let last: TextEditor | undefined = window.activeTextEditor;
  const listener = window.onDidChangeActiveTextEditor((editor) => {
    // The Output view counts as a text editor, too.
    if (editor !== undefined && editor.document.uri.scheme !== 'output') last = editor;
  });
  return {
    goBack: async () => {
      if (last === undefined || last.document.isClosed) return false;
      const { document, selections, selection, viewColumn } = last;
      const editor = await window.showTextDocument(document, {
        selection,
        ...(viewColumn === undefined ? {} : { viewColumn }),
      });
      editor.selections = selections;
      return true;
    },
    dispose: () => void listener.dispose(),
  };
};
