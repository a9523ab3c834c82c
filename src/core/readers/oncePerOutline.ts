import type { Outline } from './outline';

/** The same function, which looks at each outline only once: what it finds is kept with the outline, and goes with it. */
export const oncePerOutline =
  <Value>(read: (outline: Outline) => Value) =>
  (outline: Outline): Value => {
    if (!outline.found.has(read)) outline.found.set(read, read(outline));
    return outline.found.get(read) as Value;
  };
