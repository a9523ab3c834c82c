/**
 * A glob that matches a path and nothing else: its own signs of globs, and spaces at its ends, stand in brackets; one
 * of a single name has a slash before it, so that it is none for all folders.
 */
export const literalGlob = (path: string): string => {
  const glob = path.replace(/[*?[{}]|^\s|\s$/gu, '[$&]');
  return path.includes('/') ? glob : `/${glob}`;
};
