import { exercisesOf } from '../../../src/core/exercise/practiceSet';
import { itemsOf } from '../../../src/core/exercise/kinds';
import { readFile } from '../../../src/core/readers';

/** What becomes of a file by one slip of its author at a line; nothing where that line gives no occasion for it. */
type Slip = (lines: readonly string[], at: number) => readonly string[] | undefined;

/** A slip within a line: its text after it. */
const within =
  (occasion: RegExp, slipped: (line: string) => string): Slip =>
  (lines, at) => {
    const line = lines[at] ?? '';
    const after = occasion.test(line) ? slipped(line) : line;
    return after === line ? undefined : lines.with(at, after);
  };

const isBlank = (line = ''): boolean => line.trim() === '';
const fold = /<\/?(?:details|summary|Flashcard)\b[^>]*>/u;
const keyLine = /^\s*(?:[-*]\s+)?(?:\*\*)?[A-H](?:\*\*)?\s*(?::|->)/u;
const namedAnswer = /(?:answer|antwort|ответ|答案)\W+[A-E]\b/iu;
const boxed = /^\s*[-*]\s*\[[xX]\]/u;
const countBefore = /^((?:\*\*|#+ )?)Q?\d+[.)] /u;

const leftOut = 'a line left out';

/** Slips that authors make, one line each. */
export const slips: Readonly<Record<string, Slip>> = {
  [leftOut]: (lines, at) => (isBlank(lines[at]) ? undefined : lines.toSpliced(at, 1)),
  'a line doubled': (lines, at) => (isBlank(lines[at]) ? undefined : lines.toSpliced(at, 0, lines[at] ?? '')),
  'two lines swapped': (lines, at) =>
    isBlank(lines[at]) || isBlank(lines[at + 1])
      ? undefined
      : lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
  'another letter in a key': within(keyLine, (line) => line.replace(/[A-H]/u, 'K')),
  'another partner in a key': within(/->\s*\d/u, (line) => line.replace(/(?<=->\s*)\d/u, '8')),
  'another option named': within(namedAnswer, (line) => line.replace(/\b[A-E]\b(?!.*\b[A-E]\b)/u, 'K')),
  'half of bold type': within(/\*\*/u, (line) => line.replace('**', '')),
  'a tag misspelt': within(fold, (line) =>
    line.replace('details', 'detials').replace('summary', 'sumary').replace('Flashcard', 'Flashcrad'),
  ),
  'a tag left out': within(fold, (line) => line.replace(fold, '')),
  'a fence left open': (lines, at) =>
    /^\s*(?:```|~~~)\s*$/u.test(lines[at] ?? '') ? lines.toSpliced(at, 1) : undefined,
  'a label without its sign': within(/^\s*(?:\*\*)?[QAC]:/u, (line) => line.replace(':', '')),
  'a heading at another level': within(/^#{2,5} /u, (line) => `#${line}`),
  'a tick left out': within(boxed, (line) => line.replace(/\[[xX]\]/u, '[ ]')),
  'a number left out': within(countBefore, (line) => line.replace(countBefore, '$1')),
};

export interface Slipped {
  readonly path: string;
  readonly slip: string;
  /** Counts from 0. */
  readonly line: number;
  readonly text: string;
  /**
   * Silent where other exercises, items or answers are found than in the whole file, and no more problems. Where the
   * line was an exercise by itself, what is left is a proper file, too.
   */
  readonly outcome: 'harmless' | 'reported' | 'silent' | 'proper';
}

interface Shape {
  readonly asked: string;
  readonly problems: number;
  /** The lines that are an exercise each. */
  readonly single: ReadonlySet<number>;
}

const shapeOf = async (path: string, text: string): Promise<Shape> => {
  const { sets, problems } = await readFile({ path, text });
  const exercises = sets.flatMap(exercisesOf);
  const asked = exercises.map((exercise) => `${exercise.kind} ${itemsOf(exercise).length}`);
  const single = exercises.filter(({ range }) => range.end - range.start === 1).map(({ range }) => range.start);
  return { asked: asked.sort().join('\n'), problems: problems.length, single: new Set(single) };
};

const outcomeOf = (whole: Shape, slipped: Shape, isSingle: boolean): Slipped['outcome'] => {
  if (slipped.asked === whole.asked) return 'harmless';
  if (slipped.problems > whole.problems) return 'reported';
  return isSingle ? 'proper' : 'silent';
};

/** What becomes of a file by each slip, at so many of the lines that give occasion for it, spread over the file. */
export const slippedIn = async (path: string, text: string, most: number): Promise<readonly Slipped[]> => {
  const lines = text.split('\n');
  const whole = await shapeOf(path, text);
  const all: Slipped[] = [];
  for (const [slip, made] of Object.entries(slips)) {
    const occasions = lines.flatMap((_, at) => (made(lines, at) === undefined ? [] : [at]));
    const step = Math.max(1, occasions.length / most);
    for (let nth = 0; nth < occasions.length; nth += step) {
      const line = occasions[Math.floor(nth)] ?? 0;
      const slipped = await shapeOf(path, (made(lines, line) ?? []).join('\n'));
      const outcome = outcomeOf(whole, slipped, slip === leftOut && whole.single.has(line));
      all.push({ path, slip, line, text: lines[line] ?? '', outcome });
    }
  }
  return all;
};

/** The share of silent ones, from 0 to 1. */
export const silentShare = (slipped: readonly Slipped[]): number =>
  slipped.filter(({ outcome }) => outcome === 'silent').length / Math.max(1, slipped.length);
