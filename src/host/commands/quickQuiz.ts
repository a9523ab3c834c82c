import { quickQuiz as startQuickQuiz } from '../panels/practise';
import type { Command } from './command';
import { nothingThere } from './nothingThere';

/** Takes the offer of a wait where there is one, else starts a mixed handful. */
export const quickQuiz: Command = {
  id: 'interleave.quickQuiz',
  run: async (parts) => (await parts.gaps.take()) || (await startQuickQuiz(parts)) || nothingThere(),
};
