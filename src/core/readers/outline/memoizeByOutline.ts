import type { Outline } from './outline';

/** The same function, looking at each outline only once: what it finds is kept with the outline, and goes with it. */
export const memoizeByOutline =
  <Value>(read: (outline: Outline) => Value) =>
  (outline: Outline): Value => {
    const known = outline.found.get(read);
    if (known !== undefined || outline.found.has(read)) return known as Value;
    const value = read(outline);
    outline.found.set(read, value);
    return value;
  };
