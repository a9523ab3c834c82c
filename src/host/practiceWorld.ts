import { candidatesOf } from '../core/candidates';
import { comingUp } from '../core/comingUp';
import { nextDayStart, noLimits } from '../core/day';
import type { LibraryPlace } from '../core/library';
import { isOut, plan } from '../core/queue';
import type { Surroundings } from '../core/screen';
import type { LibraryIndex } from './libraryIndex';
import type { ProgressStore } from './progressStore';
import type { RenderFor } from './rendering';
import { settings } from './settings';
import { words } from './words';

/** What a session has to know of its surroundings, at this moment. */
export const practiceWorld = (library: LibraryIndex, progress: ProgressStore, renderFor: RenderFor): Surroundings => {
  const now = Date.now();
  const { places, sets } = library.shown();
  return {
    words,
    now,
    exercise: (id) => places.get(id),
    memory: (item) => progress.memory(item),
    isOut: (item) => isOut(progress.state(item), now),
    tomorrow: nextDayStart(now),
    retention: (placed) => placed.retention ?? settings.retention(),
    more: (scope) => {
      const candidates = candidatesOf(sets.filter(({ key }) => scope.includes(key)));
      return plan(candidates, (item) => progress.state(item), { now, seed: now, size: settings.quizSize(), ...noLimits });
    },
    comingUp: () => comingUp(progress.dues(), nextDayStart(now)),
    render: (placed) => renderFor((placed as LibraryPlace).source),
  };
};
