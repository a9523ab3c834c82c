import type { Screen } from '../src/core/session/protocol';
import { hasEnded } from './gapBar';
import { viewOf } from './kinds';
import type { KeyHint } from './kinds/view';

const common = {
  bury: [['b'], 'Not again before tomorrow'],
  suspend: [['s'], 'Suspend: leave it out of practice'],
  undo: [['u'], 'Undo'],
  edit: [['e'], 'Open the source line'],
  keys: [['?'], 'Show or hide the keys'],
} as const satisfies Record<string, KeyHint>;

const rating: KeyHint = [['1', '2', '3', '4'], 'Rate: Again, Hard, Good, Easy'];

const back: KeyHint = [['Enter'], 'Back to the editor'];

/** The keys that mean something on a screen; once a gap is over, Enter is the way back. */
export const keyHintsFor = (screen: Screen): readonly KeyHint[] => {
  const hints = hintsFor(screen);
  return hasEnded(screen) ? [back, ...hints.filter(([keys]) => !keys.includes('Enter'))] : hints;
};

const hintsFor = (screen: Screen): readonly KeyHint[] => {
  switch (screen.screen) {
    case 'practice':
      return screen.shown.solution === undefined
        ? [...viewOf(screen.shown).keys, common.bury, common.suspend, common.undo, common.edit, common.keys]
        : [rating, [['Enter'], 'Next'], common.bury, common.suspend, common.undo, common.edit, common.keys];
    case 'summary':
      return [[['Enter'], 'Practise the missed ones, or more'], common.undo, common.keys];
    case 'browse':
      return [
        [['Tab'], 'Go to the next exercise or control'],
        [['Space', 'Enter'], 'Open or fold the answer'],
        common.edit,
        common.keys,
      ];
    case 'message':
      return [common.keys];
  }
};
