import type { Reader } from './reader';

const header = /^[ \t]*(?:\[\[[ \t]*["']?questions["']?[ \t]*\]\]|questions[ \t]*=)/mu;

/** A quiz of mdbook-quiz: TOML with `[[questions]]`. */
export const mdbookQuiz: Reader = {
  name: 'mdBook quiz',
  extensions: ['toml'],
  sniff: ({ path, text }) => /\.toml$/iu.test(path) && header.test(text),
  read: async (file) => (await import('./mdbook/quizFile')).quizFile(file),
};
