/** The line that may open a fence. */
export interface FenceOpening {
  readonly indent: number;
  readonly mark: string;
  readonly info: string;
}

const opening = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/u;
const closing = /^\s*(`{3,}|~{3,})\s*$/u;

/** Whether a line holds what every fence has; spares most lines a closer look. */
const mayFence = (line: string): boolean => line.includes('```') || line.includes('~~~');

export const fenceOpening = (line: string): FenceOpening | undefined => {
  if (!mayFence(line)) return undefined;
  const [, indent = '', mark, info = ''] = opening.exec(line) ?? [];
  return mark === undefined ? undefined : { indent: indent.length, mark, info: info.trim() };
};

/**
 * Finds the line that closes a fence, or nothing; a question costs no more than the lines it passes, also
 * where fences stay open.
 */
export const fenceClosings = (lines: readonly string[]): ((mark: string, from: number) => number | undefined) => {
  let closingOf: ReturnType<typeof closingsIn> | undefined;
  return (mark, from) => (closingOf ??= closingsIn(lines))(mark, from);
};

const closingsIn = (lines: readonly string[]): ((mark: string, from: number) => number | undefined) => {
  const longest: Readonly<Record<string, Uint32Array>> = {
    '`': new Uint32Array(lines.length + 1),
    '~': new Uint32Array(lines.length + 1),
  };
  const all = Object.entries(longest);
  const lengths = new Map<number, string>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    const mark = mayFence(line) ? closing.exec(line)?.[1] : undefined;
    if (mark !== undefined) lengths.set(at, mark);
    for (const [character, after] of all) {
      after[at] = Math.max(after[at + 1] ?? 0, mark?.startsWith(character) === true ? mark.length : 0);
    }
  }
  return (mark, from) => {
    const character = mark.charAt(0);
    if ((longest[character]?.[from] ?? 0) < mark.length) return undefined;
    for (let at = from; at < lines.length; at++) {
      const found = lengths.get(at);
      if (found?.startsWith(character) === true && found.length >= mark.length) return at;
    }
    return undefined;
  };
};

/** Lines of a fence without the indentation of its opening. */
export const dedented = (lines: readonly string[], indent: number): readonly string[] =>
  lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)));
