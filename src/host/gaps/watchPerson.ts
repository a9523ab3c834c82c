import { Disposable, TextEditorSelectionChangeKind, window, workspace } from 'vscode';
import type { Sources } from './sources';

/** Tells when the person types, moves the cursor by keys, comes and goes. Listened to only while something runs. */
export const watchPerson = ({ tell }: Pick<Sources, 'tell'>): Disposable => {
  const typed = (): void => tell({ type: 'typed', t: Date.now() });
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === window.activeTextEditor?.document) typed();
    }),
    window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind === TextEditorSelectionChangeKind.Keyboard) typed();
    }),
    window.onDidChangeWindowState(({ focused }) => tell({ type: 'focus', focused, t: Date.now() })),
  );
};
