import { globMatcher } from '../../base/glob';
import { literalGlob } from '../../base/literalGlob';

/** The word that a setting of globs and words gives for a path with forward slashes. One that names the very file counts first; else of the globs that match the longest, and of those as long the last, as VS Code has it for `files.associations`. One without a slash is matched against the name alone. */
export const readAsOf = (path: string, setting: Readonly<Record<string, string>>): string | undefined => {
  const glob = literalGlob(path);
  const own = setting[glob] ?? setting[`/${glob}`];
  if (own !== undefined) return own;
  let best: { readonly length: number; readonly word: string } | undefined;
  for (const [each, word] of Object.entries(setting)) {
    if (each.length < (best?.length ?? 0) || !globMatcher([each])(each.includes('/') ? path : nameIn(path))) continue;
    best = { length: each.length, word };
  }
  return best?.word;
};

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
