import { planWords } from './planWords';
import { formWords, readerWords } from './readerWords';
import { plainWord } from './way';

const words: ReadonlySet<string> = new Set([
  ...Object.values(planWords).map(([word]) => word),
  ...Object.values(readerWords),
  ...Object.values(formWords),
  'all questions',
  'headings',
  'bold lines',
  'list items',
]);

/** Whether a word stands for a way to read some file, if not this one. */
export const isWord = (word: string): boolean =>
  words.has(plainWord(word)) || /^#{1,6}(?: headings)?$/iu.test(word.trim());
