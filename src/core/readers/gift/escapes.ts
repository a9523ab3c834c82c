/** A mark that means something, since no backslash precedes it. */
export interface FoundMark {
  readonly mark: string;
  readonly index: number;
}

/** The unescaped marks of a text; a tag with attributes hides those within it. */
export const marksIn = (text: string, marks: RegExp): readonly FoundMark[] => {
  const found: FoundMark[] = [];
  const pattern = new RegExp(String.raw`\\[\s\S]|<[a-z][^<>]*>|${marks.source}`, 'giu');
  for (;;) {
    const { 0: mark, index } = pattern.exec(text) ?? { 0: '', index: -1 };
    if (index < 0) return found;
    if (mark.startsWith('<')) {
      if (!/=\s*["']/u.test(mark)) pattern.lastIndex = index + 1;
    } else if (!mark.startsWith('\\')) found.push({ mark, index });
  }
};

/** The text that an author meant: `\=` is `=`, `\n` a line break; other backslashes are themselves. */
export const unescaped = (text: string): string =>
  text.replace(/\\([\\~=#{}:n])/gu, (_, character: string) => (character === 'n' ? '\n' : character));
