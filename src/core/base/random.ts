/** Numbers in [0, 1) that depend on the seed alone: mulberry32 by Tommy Ettinger, public domain. */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** A copy in an order that depends on the seed alone (Fisher-Yates). */
export const shuffled = <T>(values: readonly T[], seed: number): T[] => {
  const random = randomNumbers(seed);
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
};
