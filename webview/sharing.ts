/**
 * The next value, with every part of the previous one that is the same in it: what did not change
 * need not be drawn again.
 */
export const sharing = <Value>(previous: unknown, next: Value): Value => {
  if (
    Object.is(previous, next) ||
    typeof previous !== 'object' ||
    typeof next !== 'object' ||
    previous === null ||
    next === null
  )
    return next;
  if (Array.isArray(previous) !== Array.isArray(next)) return next;
  const old = previous as Record<string, unknown>;
  const entries = Object.entries(next as Record<string, unknown>).map(([key, value]): [string, unknown] => [
    key,
    sharing(old[key], value),
  ]);
  const same =
    entries.length === Object.keys(old).length &&
    entries.every(([key, value]) => key in old && Object.is(old[key], value));
  if (same) return previous as Value;
  return (Array.isArray(next) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as Value;
};
