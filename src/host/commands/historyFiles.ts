import { l10n } from 'vscode';

/** What a dialog shows of files: histories alone. */
export const historyFiles = () => ({ [l10n.t('Practice history')]: ['jsonl'] });
