import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';

/**
 * How a task says in each language that something is to be put into its order. A verb counts where it begins a
 * sentence, for a question may be about sorting.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?:^|[.:!?—–-] )(?:please )?(?:re-?)?(?:order|sequence|arrange|sort|rank)\\b',
    '\\b(?:put|place|bring|arrange|list|number|drag|sort|set)\\b[^.?!]{0,60}\\b(?:in|into) (?:(?:the|their|its|a|right|correct|proper|logical|chronological|natural|ascending|descending) ){0,3}(?:order|sequence)\\b(?! to\\b)',
    '\\b(?:right|correct|proper|chronological|logical) (?:order|sequence)\\b',
  ],
  de: [
    '\\bin (?:die|eine|der) (?:richtige[nr]? |korrekte[nr]? |zeitliche[nr]? )?(?:reihenfolge|ordnung)\\b',
    '(?:^|[.:!?] )(?:ordnen?|sortieren?)\\b',
  ],
  es: ['\\b(?:en|por) (?:el |su )?orden\\b', '(?:^|[.:!?] )(?:ordena|ordene|ordenad|ordenar|secuencia)\\b'],
  ja: ['順番|順序|並べ'],
  zh: ['顺序|次序|排序|排列'],
};

const asked = new RegExp(Object.values(words).flat().join('|'), 'iu');

/** Whether a heading or a task tells to put things into their order. */
export const asksForOrder = (task: Markdown): boolean => asked.test(plainText(task.slice(0, 1000)));
