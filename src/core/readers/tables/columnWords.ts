import { asianColumnWords } from './asianColumnWords';
import { englishColumnWords } from './englishColumnWords';
import { germanicColumnWords } from './germanicColumnWords';
import { romanceColumnWords } from './romanceColumnWords';
import { slavicColumnWords } from './slavicColumnWords';
import type { ColumnWords } from './wordsOfColumns';

/** What columns are called, by language. */
export const columnWords: Readonly<Record<string, ColumnWords>> = {
  en: englishColumnWords,
  ...germanicColumnWords,
  ...romanceColumnWords,
  ...slavicColumnWords,
  ...asianColumnWords,
};
