/** How many are remembered. */
const most = 100;

/**
 * The same function, which reads an object or a text only once while it remembers it; of what never changes, it gives
 * the same answer. It forgets them all when they are many: to a weak map, which never does, the garbage collector would
 * give more time than is saved.
 */
export const memoize = <Key extends object | string, Value>(read: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = read(key);
    if (known.size >= most) known.clear();
    known.set(key, { value });
    return value;
  };
};
