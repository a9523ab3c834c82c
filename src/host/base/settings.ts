import { type Uri, workspace } from 'vscode';
import { bounded } from '../../core/base/bounded';
import { usualStart } from '../../core/base/day';
import type { Limits } from '../../core/session/dailyShare';
import type { GapRules } from '../../core/gaps/gap';
import { defaultRetention } from '../../core/history/schedule';

const setting = <T>(name: string, fallback: T): T => workspace.getConfiguration('interleave').get<T>(name, fallback);

/** What a person writes into settings.json may have any form, and VS Code hands it on whatever package.json says. */
const number = (name: string, fallback: number, least: number, most: number): number =>
  bounded(setting<unknown>(name, fallback), fallback, least, most);
const integer = (...range: Parameters<typeof number>): number => Math.round(number(...range));

const globs = (name: string): readonly string[] => {
  const value = setting<unknown>(name, []);
  return Array.isArray(value)
    ? value.filter((glob): glob is string => typeof glob === 'string' && glob.trim() !== '')
    : [];
};

/** The person's settings, read when they are needed, so that a change takes effect at once. */
export const settings = {
  /** The desired retention of sets that have none of their own, from 0.70 to 0.97. */
  retention: (): number => number('desiredRetention', defaultRetention, 0.7, 0.97),
  /** Exercises in a quick quiz. */
  quizSize: (): number => integer('quickQuiz.size', 5, 1, 50),
  /** The most exercises a session asks before it offers more. */
  sessionSize: (): number => integer('session.size', 20, 1, 1000),
  /** What a day brings, over all sets; a setting of 0 reviews is no limit. */
  limits: (): Limits => ({
    unseen: integer('newPerDay', 10, 0, 9999),
    reviews: integer('reviewsPerDay', 0, 0, 9999) || Infinity,
  }),
  /** The hour at which a practice day begins, local time. */
  dayStart: (): number => integer('dayStart', usualStart, 0, 12),
  /** Globs of further files to take practice sets from. */
  include: (): readonly string[] => globs('include'),
  /** Globs of files to leave out. */
  exclude: (): readonly string[] => globs('exclude'),
  /** How a person has said that files are read: words by globs, for the folder that a file is in. */
  readAs: (file: Uri): Readonly<Record<string, string>> => {
    const value = workspace.getConfiguration('interleave', file).get<unknown>('readAs', {});
    return Object.fromEntries(
      Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  },
  /** Whether images of the web may be loaded; in Restricted Mode only where the person's own settings say so. */
  remoteImages: (): boolean =>
    workspace.isTrusted
      ? setting<unknown>('remoteImages', true) !== false
      : workspace.getConfiguration('interleave').inspect('remoteImages')?.globalValue === true,
  showStatusBar: (): boolean => setting<unknown>('statusBar.visible', true) !== false,
  /** What a gap does: nothing, a sign in the status bar, or the quiz beside. */
  gapMode: (): GapRules['mode'] => setting<GapRules['mode']>('gaps.mode', 'statusBar'),
  /** How long something has to run, how long there is peace after a gap, in ms; and how many gaps a day has. */
  gapTimes: (): Pick<GapRules, 'after' | 'pause' | 'perDay' | 'dayStart'> => ({
    after: 1000 * number('gaps.after', 5, 1, 600),
    pause: 60_000 * number('gaps.pause', 10, 0, 480),
    perDay: integer('gaps.perDay', 20, 0, 999),
    dayStart: settings.dayStart(),
  }),
  /** Exercises in a gap. */
  gapQuestions: (): number => integer('gaps.questions', 2, 1, 3),
  gapSources: (): Readonly<Record<'tasks' | 'terminal' | 'debug' | 'agents', boolean>> => ({
    tasks: setting('gaps.tasks', true),
    terminal: setting('gaps.terminal', true),
    debug: setting('gaps.debug', true),
    agents: setting('gaps.agents', false),
  }),
  /** Beginnings of command lines that are no gaps. */
  gapIgnored: (): readonly string[] => setting<readonly string[]>('gaps.ignore', []),
};
