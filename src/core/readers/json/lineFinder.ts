import { lineCounter } from '../markdown/lineCounter';

const mostMisses = 20;
const longestSearched = 80;

/**
 * Finds the lines of texts that come in the order of a JSON file; one that is not found as it is written there
 * stands at the line before.
 */
export const lineFinder = (text: string): ((words: string) => number) => {
  let from = 0;
  const lineAt = lineCounter(text);
  let misses = 0;
  return (words) => {
    const written = JSON.stringify(words.slice(0, longestSearched).trim()).slice(0, -1);
    const at = misses >= mostMisses ? -1 : text.indexOf(written, from);
    if (at < 0) {
      misses++;
      return lineAt(from);
    }
    from = at;
    return lineAt(at);
  };
};
