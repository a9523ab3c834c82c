import type { Reader } from '../draft/reader';

const header = /^[ \t]*(?:\[\[[ \t]*["']?questions["']?[ \t]*\]\]|questions[ \t]*=)/mu;

/** What a question has, even where its header was forgotten. */
const question = /^prompt\.prompt[ \t]*=[^]*^answer\.answer[ \t]*=/mu;

/** A quiz of mdbook-quiz: TOML with `[[questions]]`. */
export const mdbookQuiz: Reader = {
  name: 'mdBook quiz',
  extensions: ['toml'],
  sniff: ({ path, text }) => /\.toml$/iu.test(path) && (header.test(text) || question.test(text)),
  read: async (file) => (await import('./quizFile')).quizFile(file),
};
