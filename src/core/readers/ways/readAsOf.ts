import { globMatcher } from '../../base/glob';

/**
 * The word that a setting of globs and words gives for a path with forward slashes. Of the globs that match, the
 * longest counts, and of those as long the last, as VS Code has it for `files.associations`; one without a slash is
 * matched against the name alone.
 */
export const readAsOf = (path: string, setting: Readonly<Record<string, string>>): string | undefined => {
  let best: { readonly length: number; readonly word: string } | undefined;
  for (const [glob, word] of Object.entries(setting)) {
    if (glob.length < (best?.length ?? 0) || !globMatcher([glob])(glob.includes('/') ? path : nameIn(path))) continue;
    best = { length: glob.length, word };
  }
  return best?.word;
};

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
