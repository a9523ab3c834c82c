/**
 * Tells whether one of some globs matches a path with forward slashes. A glob is written as in VS Code's settings: `*`, `?`, `**`,
 * `{one,other}`, `[a-z]`, `[!a-z]`; one that matches a folder matches all that is in it.
 */
export const globMatcher = (globs: readonly string[]): ((path: string) => boolean) => {
  const patterns = globs.map(trimmed).filter((glob) => glob !== '').map(patternOf);
  return (path) => patterns.some((pattern) => pattern.test(path));
};

const trimmed = (glob: string): string => glob.trim().replace(/^(?:\.?\/)+|\/+$/gu, '');

/** The parts of a glob; what is none of them stands for itself. */
const parts = /\*\*\/|\/\*\*$|\*+|\?|\[[^\]/]+\]|[{},]|[^]/gu;

const wild: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '/**': '/.*', '**': '.*', '*': '[^/]*', '?': '[^/]' };

const patternOf = (glob: string): RegExp => {
  const closes = glob.split('}').length - 1;
  let depth = 0;
  let opened = 0;
  const source = Array.from(glob.matchAll(parts), ([part]) => {
    if (part === '{' && opened++ < closes) {
      depth++;
      return '(?:';
    }
    if (part === '}' && depth > 0) {
      depth--;
      return ')';
    }
    if (part === ',' && depth > 0) return '|';
    if (part.startsWith('[') && part.length > 1) return `[${part.slice(1, -1).replace(/^!/u, '^').replace(/[\\[]/gu, '\\$&')}]`;
    return wild[part] ?? part.replace(/[.+^$()|[\]{}\\/-]/gu, '\\$&');
  }).join('');
  return compiled(`^${source}${')'.repeat(depth)}(?:/.*)?$`);
};

const never = /(?!)/u;

/** A glob that is not well formed, such as `[z-a]`, matches nothing. */
const compiled = (source: string): RegExp => {
  try {
    return new RegExp(source, 'u');
  } catch {
    return never;
  }
};
