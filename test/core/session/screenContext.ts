import type { Exercise } from '../../../src/core/exercise/kinds';
import type { ScreenContext } from '../../../src/core/session/screen';
import { asWritten } from '../exercises';

/** What a session's screen is made with, where nothing was practised yet. */
export const screenContext = (exercises: readonly Exercise[]): ScreenContext => ({
  now: 60_000,
  day: 0,
  exercise: (id) => {
    const exercise = exercises.find((one) => one.id === id);
    return exercise && { exercise, set: 'Fruit', section: 'Sorting', retention: undefined };
  },
  memory: () => undefined,
  retention: () => 0.9,
  isOut: () => false,
  tomorrow: 0,
  more: () => [],
  forecast: () => [],
  render: () => asWritten,
});
