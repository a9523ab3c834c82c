import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextArea, vsCodeTextField } from '@vscode/webview-ui-toolkit';

/** Defines the elements that controls.tsx uses. A module of its own, so that it can come after the first screen. */
export const defineElements = (): void => {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextArea(), vsCodeTextField());
};
