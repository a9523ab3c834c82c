import { TabInputWebview, window } from 'vscode';

/** The webviews that are open, by their type and title. */
export const panels = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input, label }) => (input instanceof TabInputWebview ? [{ type: input.viewType, label }] : []));
