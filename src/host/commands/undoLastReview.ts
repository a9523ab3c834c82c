import { l10n, window } from 'vscode';
import { type Act, type ActEvent, sizeOf } from '../../core/history/act';
import { type Library, labelOf } from '../../core/session/library';
import { escapeIcons } from '../base/icons';
import { inTurn } from '../base/promises';
import { counted } from '../base/words';
import type { Command, CommandParts } from './command';

/** Takes the last act back, in the panel where its session did it, and says what it was. */
export const undoLastReview: Command = {
  id: 'interleave.undoLastReview',
  run: inTurn(async ({ library, panel, progress }: CommandParts): Promise<void> => {
    const here = await panel.undo();
    if (here === 'cram') return;
    const act = here ?? (await progress.undo());
    if (act === undefined) await window.showInformationMessage(l10n.t('There is nothing to undo.'));
    else window.setStatusBarMessage(undone(act, library.current()), shown);
  }),
};

/** How long the status bar says what was undone, in ms. */
const shown = 8000;

/** Says what was undone: an exercise by its question, more by their number. */
export const undone = (act: Act, library: Pick<Library, 'places'>): string => {
  const { last } = act;
  const count = sizeOf(act);
  if (last.type === 'import')
    return said.import(counted(count, l10n.t('{0} event', count), l10n.t('{0} events', count)));
  const name = last.type === 'review' || count === 1 ? labelOf(library, last.item) : undefined;
  return said[last.type](
    name === undefined
      ? counted(count, l10n.t('{0} item', count), l10n.t('{0} items', count))
      : l10n.t('“{0}”', escapeIcons(name)),
  );
};

const said: Readonly<Record<ActEvent['type'], (what: string) => string>> = {
  review: (what) => l10n.t('Undone: review of {0}', what),
  suspend: (what) => l10n.t('Undone: suspending {0}', what),
  unsuspend: (what) => l10n.t('Undone: unsuspending {0}', what),
  bury: (what) => l10n.t('Undone: burying {0}', what),
  reset: (what) => l10n.t('Undone: reset of {0}', what),
  import: (what) => l10n.t('Undone: import of {0}', what),
};
