/** Whether a sticky pattern fits at one of the places where a character stands. To search a character is many times faster than to search a pattern. */
export const fitsAt = (text: string, character: string, pattern: RegExp): boolean => {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
};
