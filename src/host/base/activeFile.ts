import { TabInputCustom, TabInputText, type Uri, window } from 'vscode';

/** The file in the active editor, whatever kind of editor that is. */
export const activeFile = (): Uri | undefined => {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom
    ? input.uri
    : window.activeTextEditor?.document.uri;
};
