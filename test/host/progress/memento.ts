import type { GlobalState } from '../../../src/host/progress/progressMirror';

/** A globalState, in memory, of which each value is copied as VS Code does; `failing` makes the next writes fail. */
export const memento = (stored: Record<string, unknown> = {}) => {
  const values = new Map<string, unknown>(Object.entries(stored));
  const get: GlobalState['get'] = (key: string) => values.get(key) as never;
  return {
    values,
    failing: false,
    keys: (): readonly string[] => [...values.keys()],
    get,
    async update(key: string, value: unknown): Promise<void> {
      await Promise.resolve();
      if (this.failing) throw new Error('disk full');
      values.set(key, JSON.parse(JSON.stringify(value)));
    },
    size: (): number => JSON.stringify(Object.fromEntries(values)).length,
  };
};
