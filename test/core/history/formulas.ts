import type { Rating } from '../../../src/core/history/rating';

const w = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const;

interface Known {
  readonly stability: number;
  readonly difficulty: number;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
/** ts-fsrs keeps eight decimals of what it computes. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;
const factor = rounded(0.9 ** (-1 / w[20]) - 1);

const recall = (days: number, stability: number): number => rounded((1 + (factor * days) / stability) ** -w[20]);
const interval = (stability: number, retention: number): number =>
  (stability / factor) * (retention ** (-1 / w[20]) - 1);

const firstDifficulty = (rating: Rating): number => rounded(w[4] - Math.exp(w[5] * (rating - 1)) + 1);

const difficultyAfter = (difficulty: number, rating: Rating): number => {
  const moved = difficulty + rounded(((10 - difficulty) * -w[6] * (rating - 3)) / 9);
  return clamp(rounded(w[7] * firstDifficulty(4) + (1 - w[7]) * moved), 1, 10);
};

const stabilityAfter = ({ stability, difficulty }: Known, days: number, rating: Rating): number => {
  const r = recall(days, stability);
  if (days === 0) {
    const k = Math.exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19];
    return stability * (rating >= 2 ? Math.max(1, k) : k);
  }
  if (rating === 1) {
    const forgotten = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp((1 - r) * w[14]);
    return Math.min(forgotten, stability / Math.exp(w[17] * w[18]));
  }
  const growth = Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (Math.exp((1 - r) * w[10]) - 1);
  return stability * (1 + growth * (rating === 2 ? w[15] : 1) * (rating === 4 ? w[16] : 1));
};

/** Least and most of an interval with fuzz, in days. */
const fuzz = (days: number): readonly [least: number, most: number] => {
  if (days < 2.5) return [days, days];
  const over = (from: number, to: number): number => Math.max(0, Math.min(days, to) - from);
  const delta = 1 + 0.15 * over(2.5, 7) + 0.1 * over(7, 20) + 0.05 * over(20, Infinity);
  return [Math.max(2, Math.round(days - delta)), Math.min(36_500, Math.round(days + delta))];
};

/**
 * FSRS-6 with its default weights, as its formulas are published, by nobody's code: what the
 * schedule has to agree with.
 */
export const formulas = {
  recall,
  interval,
  fuzz,
  next: (known: Known | undefined, days: number, rating: Rating): Known =>
    known === undefined
      ? { stability: w[rating - 1] as number, difficulty: clamp(firstDifficulty(rating), 1, 10) }
      : {
          stability: clamp(rounded(stabilityAfter(known, days, rating)), 0.001, 36_500),
          difficulty: difficultyAfter(known.difficulty, rating),
        },
};
