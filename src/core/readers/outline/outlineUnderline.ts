const underline = /^(?:={3,}|-{4,})[ \t]*$/u;
const title = /^ {0,3}(?:\d{1,3}[.)] |\*\*)?[\p{L}\p{N}\p{So}¿¡"'“«([`_].*\p{L}/u;

/**
 * Whether a line of dashes underlines a heading. Below a paragraph of several lines, and where it is no longer than
 * three, a rule is more likely meant.
 */
export const isUnderline = (
  lines: readonly string[],
  isText: (line: number) => boolean,
  at: number,
  start: number,
): boolean => {
  const line = lines[at] ?? '';
  if (at <= start || !isText(at - 1) || !(line.startsWith('----') || line.startsWith('===')) || !underline.test(line))
    return false;
  const words = lines[at - 1] ?? '';
  return (at - 1 === start || !isText(at - 2)) && !words.includes('|') && title.test(words);
};
