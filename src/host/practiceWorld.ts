import { comingUp } from '../core/comingUp';
import { type LibraryPlace, candidatesOf } from '../core/library';
import { plan } from '../core/queue';
import type { Surroundings } from '../core/screen';
import type { LibraryIndex } from './libraryIndex';
import type { ProgressStore } from './progressStore';
import type { RenderFor } from './rendering';
import { settings } from './settings';

/** What a session has to know of its surroundings, at this moment. */
export const practiceWorld = (library: LibraryIndex, progress: ProgressStore, renderFor: RenderFor): Surroundings => {
  const now = Date.now();
  const { places, sets } = library.current();
  return {
    now,
    exercise: (id) => places.get(id),
    memory: (item) => progress.memory(item),
    retention: (placed) => placed.retention ?? settings.retention(),
    more: (scope) => {
      const candidates = candidatesOf(sets.filter(({ key }) => scope.includes(key)));
      return plan(candidates, (item) => progress.memory(item), { now, seed: now, size: settings.quizSize(), fresh: Infinity });
    },
    comingUp: () => comingUp(progress.dues(), new Date(now).setHours(24, 0, 0, 0)),
    render: (placed) => renderFor((placed as LibraryPlace).source),
  };
};
