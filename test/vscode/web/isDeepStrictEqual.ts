const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const entriesOf = (value: object): readonly (readonly [PropertyKey, unknown])[] =>
  Object.entries(value instanceof Map || value instanceof Set ? [...value] : value);

/** Whether two values hold the same; of objects, their kind and their own entries count. */
export const isDeepStrictEqual = (one: unknown, other: unknown): boolean => {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const entries = entriesOf(one);
  const others = new Map(entriesOf(other));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isDeepStrictEqual(value, others.get(key)))
  );
};
