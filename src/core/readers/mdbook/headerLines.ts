const opening = /"""|'''|["'#]/gu;
const closings: Readonly<Record<string, RegExp>> = {
  '"': /\\.|"/gu,
  "'": /'/gu,
  '"""': /\\.|"{3,5}/gu,
  "'''": /'{3,5}/gu,
};
/** The line that begins a question. */
export const header = /^[ \t]*\[\[[ \t]*["']?questions["']?[ \t]*\]\]/u;

/** The lines on which a `[[questions]]` stands that is not part of a text. */
export const headerLines = (lines: readonly string[]): readonly number[] => {
  let inside: string | undefined;
  return lines.flatMap((line, at) => {
    const isHeader = inside === undefined && header.test(line);
    inside = endOf(line, inside);
    return isHeader ? [at] : [];
  });
};

/** The text of several lines that is open after a line. */
const endOf = (line: string, before: string | undefined): string | undefined => {
  let inside = before;
  let from = 0;
  for (;;) {
    const pattern = inside === undefined ? opening : closings[inside];
    if (pattern === undefined) return undefined;
    pattern.lastIndex = from;
    const found = pattern.exec(line);
    if (found === null) return inside?.length === 3 ? inside : undefined;
    const [mark] = found;
    if (mark === '#' && inside === undefined) return undefined;
    if (!mark.startsWith('\\')) inside = inside === undefined ? mark : undefined;
    from = pattern.lastIndex;
  }
};
