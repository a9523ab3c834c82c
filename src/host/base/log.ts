import { type LogOutputChannel, l10n, window } from 'vscode';

export type Log = Pick<LogOutputChannel, 'info' | 'warn' | 'error' | 'show'>;

/** Runs what VS Code calls; a bug is logged and told once, and never reaches VS Code as an unhandled rejection. */
export const guarded =
  <Args extends readonly unknown[]>(log: Log, what: string, run: (...args: Args) => unknown) =>
  async (...args: Args): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      log.error(`${what} failed.`, error instanceof Error ? (error.stack ?? error.message) : String(error));
      const choice = await window.showErrorMessage(
        l10n.t('Interleave: {0} failed. Nothing recorded is lost.', l10n.t(what)),
        l10n.t('Show Log'),
      );
      if (choice !== undefined) log.show();
    }
  };
