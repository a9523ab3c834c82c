import type { Bar } from '../draft/bar';
import type { Outline } from '../outline/outline';
import type { Plan } from './plan';

/** What a step of the finder may know of a file besides its lines. */
export interface StepContext {
  readonly path: string;
  readonly bar: Bar;
  readonly isTaken: (line: number) => boolean;
  /** How many exercises were found before. */
  readonly others: number;
}

export interface Step {
  /** Whether a text may hold what the step looks for; cheap, and wrong only on the generous side. */
  readonly sniff: (text: string, path: string) => boolean;
  readonly plans: (outline: Outline, context: StepContext) => readonly Plan[];
}
