/** A mark that means something, since no backslash precedes it. */
export interface FoundMark {
  readonly mark: string;
  readonly index: number;
}

/** What finds some marks, and what hides them: a backslash, or a tag with attributes. */
export const markPattern = (marks: RegExp): RegExp =>
  new RegExp(String.raw`\\[\s\S]|<[a-z][^<>]*>|${marks.source}`, 'giu');

export const bracePattern = markPattern(/[{}]/u);

/** The unescaped marks of a text. */
export const marksIn = (text: string, pattern: RegExp): readonly FoundMark[] => {
  const found: FoundMark[] = [];
  pattern.lastIndex = 0;
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
