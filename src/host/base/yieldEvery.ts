/** How long work may keep others waiting, in ms. */
const slice = 8;

/** Lets what waits have its turn, whenever a slice of long work is done. */
export const yieldEvery = (): (() => Promise<void>) => {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < slice) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    begun = performance.now();
  };
};
