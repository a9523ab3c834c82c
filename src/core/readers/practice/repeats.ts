import type { Problem } from '../../exercise/problem';
import type { Entry } from './runEntry';
import type { MarkedRun } from './runs';
import { nthMark } from './inlineRuns';

/** Parts, and what is wrong with how they are counted. */
export interface Counted<Run = MarkedRun> {
  readonly run: Run;
  readonly problems: readonly Problem[];
}

/**
 * Parts without those whose mark came before, which are told. Of a list that counts nothing but ones, as Markdown
 * allows, none is.
 */
export const withoutRepeats = <Run extends MarkedRun | undefined>(run: Run): Counted<Run> => {
  const marks = new Set(run?.entries.map(({ mark }) => mark));
  if (run === undefined || marks.size === run.entries.length || marks.size < 2) return { run, problems: [] };
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const entry of run.entries) {
    if (seen.has(entry.mark)) problems.push(repeated(entry));
    else entries.push(entry);
    seen.add(entry.mark);
  }
  return { run: { ...run, entries }, problems };
};

const repeated = ({ written, line }: Entry): Problem => ({
  line,
  severity: 'error',
  code: 'repeated-letter',
  message: `There is a second ${written}; only the first one counts.`,
});

/**
 * Marks that are left out before the last one, where parts are counted from the first on, in whatever order they stand.
 */
export const skippedIn = ({ entries, style }: MarkedRun): readonly string[] => {
  const marks = new Set(entries.map(({ mark }) => mark));
  const nths = entries.map(({ mark }) => (style === 'letter' ? mark.charCodeAt(0) - 64 : Number(mark)));
  const last = nths.reduce((most, nth) => Math.max(most, nth), 0);
  return Array.from({ length: Math.min(last, mostCounted) }, (_, at) => nthMark(style, at)).filter(
    (mark) => !marks.has(mark),
  );
};

const mostCounted = 100;

export const skipped = ({ entries }: MarkedRun, mark: string): Problem => ({
  line: entries[0]?.line ?? 0,
  severity: 'warning',
  code: 'skipped-letter',
  message: `${mark} is left out: these are ${entries.map(({ written }) => written).join(', ')}.`,
});
