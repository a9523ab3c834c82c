const rightStart = /\S(\s{2,})[([]?(?:[A-Za-z]|\d{1,2})[.):\]]\s/u;

/** The two columns of a fence that are set apart by space, line by line; nothing where the lines are one column. */
export const columnsOf = (
  lines: readonly string[],
): readonly [left: readonly string[], right: readonly string[]] | undefined => {
  const starts = lines.flatMap((line) => {
    const found = rightStart.exec(line.slice(0, 500));
    return found === null ? [] : [found.index + 1 + (found[1] ?? '').length];
  });
  if (starts.length < 2) return undefined;
  const column = [...starts].sort((one, other) => one - other)[Math.floor(starts.length / 2)] ?? 0;
  const parts = lines.map((line) => cutAt(line, column));
  return [parts.map(([left]) => left), parts.map(([, right]) => right)];
};

const tolerance = 4;

/** Cuts a line at the gap nearest the column; a line that starts there belongs to the right. */
const cutAt = (line: string, column: number): readonly [string, string] => {
  if (line.length - line.trimStart().length >= column - tolerance) return ['', line.trim()];
  const gaps = [...line.slice(0, 500).matchAll(/\s{2,}(?=\S)/gu)].map(({ 0: gap, index }) => ({
    index,
    end: index + gap.length,
  }));
  const [nearest] = gaps
    .filter(({ index }) => index > 0)
    .sort((one, other) => Math.abs(one.end - column) - Math.abs(other.end - column));
  if (nearest === undefined || Math.abs(nearest.end - column) > tolerance * 2) return [line.trimEnd(), ''];
  return [line.slice(0, nearest.index), line.slice(nearest.end).trimEnd()];
};
