import type { Command } from './command';

/** Turns the quiz in a wait down for a while. */
export const notNow: Command = { id: 'interleave.gaps.notNow', run: ({ gaps }) => gaps.notNow() };
