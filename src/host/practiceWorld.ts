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
import { thisMoment } from './thisMoment';
import { words } from './words';

/** What a session has to know of its surroundings, at this moment. */
export const practiceWorld = (library: LibraryIndex, progress: ProgressStore, renderFor: RenderFor): Surroundings => {
  const moment = thisMoment();
  const { now } = moment;
  const { places, sets } = library.shown();
  return {
    words,
    ...moment,
    exercise: (id) => places.get(id),
    memory: (item) => progress.memory(item),
    isOut: (item) => isOut(progress.state(item), now),
    tomorrow: nextDayStart(now, settings.dayStart()),
    retention: (placed) => placed.retention ?? settings.retention(),
    more: (scope) => {
      const candidates = candidatesOf(sets.filter(({ key }) => scope.includes(key)));
      return plan(candidates, (item) => progress.state(item), { ...moment, seed: now, size: settings.quizSize(), ...noLimits });
    },
    comingUp: () => comingUp(progress.states(), moment, settings.dayStart()),
    render: (placed) => renderFor((placed as LibraryPlace).source),
  };
};
