import { workspace } from 'vscode';
import { defaultRetention } from '../core/schedule';

const setting = <T>(name: string, fallback: T): T => workspace.getConfiguration('interleave').get<T>(name, fallback);

/** The person's settings, read when they are needed, so that a change takes effect at once. */
export const settings = {
  /** The desired retention of sets that have none of their own, from 0.70 to 0.97. */
  retention: (): number => setting('desiredRetention', defaultRetention),
  /** Exercises in a quick quiz. */
  quizSize: (): number => setting('quickQuiz.size', 5),
  /** The most exercises a session asks before it offers more. */
  sessionSize: (): number => setting('session.size', 20),
  /** New items a day, over all sets. */
  newPerDay: (): number => setting('newPerDay', 10),
  /** Due items a day, over all sets; 0 is no limit. */
  reviewsPerDay: (): number => setting('reviewsPerDay', 0),
  showStatusBar: (): boolean => setting('statusBar.visible', true),
};
