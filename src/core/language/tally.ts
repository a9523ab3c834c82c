/** `1 exercise`, `2 exercises`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** How much was understood, and how much was not: `17 understood, 2 problems`. */
export const tally = (exercises: number, problems: number): string =>
  `${exercises} understood, ${counted(problems, 'problem')}`;
