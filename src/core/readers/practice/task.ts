import type { Markdown } from '../../text/markdown';
import { type Block, markdownOf } from '../markdown/blocks';
import type { SourceLocation } from '../../exercise/kinds/draft';
import type { Counting, MarkedRun } from './runs';

/** Where an exercise stands. */
export interface TaskLocation extends SourceLocation {
  readonly heading: Markdown;
}

/** Statements and the key to them, both counted in one style. */
export interface Task {
  readonly statements: MarkedRun;
  readonly key: MarkedRun;
  readonly counting: Counting;
  /** Whether the key is running text, which may tell anything. */
  readonly isTold: boolean;
  readonly place: TaskLocation;
  /** All that stands before the key. */
  readonly asked: readonly Block[];
}

/** How many lines of a key are for one of the statements. */
export const knownIn = (statements: MarkedRun, key: MarkedRun): number => {
  const marks = new Set(statements.entries.map(({ mark }) => mark));
  return key.entries.filter(({ mark }) => marks.has(mark)).length;
};

/**
 * What is asked for: the prose before and after the parts, without the names of columns, or the heading where there is
 * none.
 */
export const instruction = (runs: readonly MarkedRun[], { heading }: TaskLocation): Markdown => {
  const before = runs
    .map((run) => run.before)
    .reduce((least, blocks) => (blocks.length < least.length ? blocks : least));
  const after = runs.map((run) => run.after).reduce((least, blocks) => (blocks.length < least.length ? blocks : least));
  const lead = runs.find((run) => run.before === before)?.lead ?? '';
  return (
    [markdownOf(runs.length < 2 ? before : before.filter((block) => !isColumnName(block))), lead, markdownOf(after)]
      .filter((text) => text !== '')
      .join('\n\n') || heading
  );
};

/** A few words that end like no sentence. */
const isColumnName = ({ kind, markdown }: Block): boolean =>
  kind === 'paragraph' &&
  markdown.length < 50 &&
  markdown.split(' ').length <= 4 &&
  /(?:^\*\*[^*]*[^.?!*]\*\*|:[*_]*)$/u.test(markdown);
