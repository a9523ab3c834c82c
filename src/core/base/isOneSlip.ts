/**
 * Whether a word is another one with a single slip of the hand: a letter too many, one left out, another in its place,
 * or two swapped.
 */
export const isOneSlip = (one: string, other: string): boolean => {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const swapped = left.length === 2 && right === left.charAt(1) + left.charAt(0);
  return swapped || Math.max(left.length, right.length) === 1;
};
