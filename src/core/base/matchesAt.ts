/** What characters may stand on either side of a mark. */
interface Sides {
  readonly before?: string;
  readonly behind?: string;
}

/**
 * Whether a sticky pattern fits at one of the places where a mark stands, between the characters that are given. To
 * search marks is many times faster than to search a pattern.
 */
export const matchesAt = (
  text: string,
  marks: readonly string[],
  pattern: RegExp,
  { before, behind }: Sides = {},
): boolean => {
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (before?.includes(text.charAt(at - 1)) === false || behind?.includes(text.charAt(at + mark.length)) === false)
        continue;
      pattern.lastIndex = at;
      if (pattern.test(text)) return true;
    }
  }
  return false;
};

/** Whether a mark stands at the start of a line. */
export const startsLine = (text: string, mark: string): boolean => {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (at === 0 || text.charAt(at - 1) === '\n') return true;
  return false;
};
