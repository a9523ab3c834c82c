import type { Problem } from '../../exercise/problem';
import type { Block } from '../markdown/blocks';
import type { MarkedRun } from './runs';
import type { Entry } from './runEntry';

/** What is wrong between the parts of an exercise and the lines of its key. */
export const keyProblems = (parts: MarkedRun, key: MarkedRun, part: 'statement' | 'item'): readonly Problem[] => {
  const known = new Set(parts.entries.map(({ mark }) => mark));
  const keyed = new Set<string>();
  const inKey = key.entries.flatMap(({ mark, line }): Problem[] => {
    const again = keyed.has(mark);
    keyed.add(mark);
    if (again)
      return [
        {
          line,
          severity: 'error',
          code: 'repeated-letter',
          message: `The key has a second line for ${mark}; only its first one counts.`,
        },
      ];
    if (known.has(mark)) return [];
    return [
      {
        line,
        severity: 'error',
        code: 'unknown-letter',
        message: `The key names ${mark}, but there is no ${part} ${mark}; ${listed(known)} were expected.`,
      },
    ];
  });
  const missing = parts.entries
    .filter(({ mark }) => !keyed.has(mark))
    .map(({ mark, line }): Problem => ({
      line,
      severity: 'error',
      code: 'missing-key',
      message: `The key has no line for the ${part} ${mark}; it is not asked.`,
    }));
  return [...inKey, ...missing];
};

const listed = (marks: ReadonlySet<string>): string => [...marks].join(', ');

/** Where the rows of a key ran together, the paragraph after it hangs on its last line: `… at the sternThe rule: …`. */
export const splitGlue = ({
  entries,
  glued,
}: MarkedRun): { readonly entries: readonly Entry[]; readonly takeaway: readonly Block[] } => {
  const last = entries.at(-1);
  const found =
    glued && last !== undefined ? /(?<=[\s\d]\p{Ll}*[\p{Ll}\d]|[.!?)”"])(?=\p{Lu}\p{Ll}* )/u.exec(last.text) : null;
  if (last === undefined || found === null) return { entries, takeaway: [] };
  const paragraph: Block = {
    kind: 'paragraph',
    markdown: last.text.slice(found.index),
    range: { start: last.line, end: last.line + 1 },
  };
  return {
    entries: [...entries.slice(0, -1), { ...last, text: last.text.slice(0, found.index) }],
    takeaway: [paragraph],
  };
};
