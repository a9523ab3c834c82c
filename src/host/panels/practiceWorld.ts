import { candidatesOf } from '../../core/session/candidates';
import { forecast } from '../../core/session/forecast';
import { nextDayStart } from '../../core/base/day';
import { noLimits } from '../../core/session/dailyShare';
import type { LibraryPlace } from '../../core/session/library';
import { isOut, plan } from '../../core/session/queue';
import type { ScreenContext } from '../../core/session/screen';
import type { LibraryIndex } from '../library/libraryIndex';
import type { ProgressStore } from '../progress/storePorts';
import type { RenderFor } from './rendering';
import { settings } from '../base/settings';
import { thisMoment } from '../base/thisMoment';
import { words } from '../base/words';

/** What a session has to know of its surroundings, at this moment. */
export const practiceWorld = (library: LibraryIndex, progress: ProgressStore, renderFor: RenderFor): ScreenContext => {
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
      return plan(candidates, (item) => progress.state(item), {
        ...moment,
        seed: now,
        size: settings.quizSize(),
        ...noLimits,
      });
    },
    forecast: () => forecast(progress.states(), moment, settings.dayStart()),
    render: (placed) => renderFor((placed as LibraryPlace).source),
  };
};
