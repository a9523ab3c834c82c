import { StatusBarAlignment, window } from 'vscode';
import type { Closable } from './closable';

/** The item in the status bar that says what is due and starts a quick quiz. */
export interface DueSign extends Closable {
  show(due: number): void;
  hide(): void;
}

export const dueSign = (): DueSign => {
  const item = window.createStatusBarItem('interleave.due', StatusBarAlignment.Right, 90);
  item.name = 'Interleave';
  item.command = 'interleave.quickQuiz';
  return {
    show: (due) => {
      item.text = due > 0 ? `$(mortar-board) ${due} due` : '$(mortar-board)';
      item.tooltip = due > 0 ? `${due} items due. Start a quick quiz.` : 'Nothing is due. Start a quick quiz.';
      item.accessibilityInformation = { label: `Interleave: ${item.tooltip}`, role: 'button' };
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
};
