/** Lists one after another. To `flatMap` and `flat` each could be any object, which takes them many times as long. */
export const concat = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const all: T[] = [];
  for (const list of lists) for (const each of list) all.push(each);
  return all;
};
