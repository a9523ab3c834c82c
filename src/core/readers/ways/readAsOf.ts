import { globMatcher } from '../../base/glob';
import { literalGlob } from '../../base/literalGlob';

/**
 * The word that a setting of globs and words gives for a path with forward slashes. One that names the very file
 * counts first; else of the globs that match the longest, and of those as long the last, as VS Code has it for
 * `files.associations`. One without a slash is matched against the name alone.
 */
export const readAsOf = (path: string, setting: Readonly<Record<string, string>>): string | undefined => {
  const own = literalGlob(path);
  const word = setting[own] ?? setting[`/${own}`];
  if (word !== undefined) return word;
  let best: { readonly length: number; readonly word: string } | undefined;
  for (const [glob, each] of Object.entries(setting)) {
    if (glob.length < (best?.length ?? 0) || !globMatcher([glob])(glob.includes('/') ? path : nameIn(path))) continue;
    best = { length: glob.length, word: each };
  }
  return best?.word;
};

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
