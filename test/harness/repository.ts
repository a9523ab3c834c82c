// Where things are, wherever the compiled harness itself lies.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const rootAbove = (folder: string): string => {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('The harness must lie inside the repository.');
  return rootAbove(dirname(folder));
};

/** The absolute path of something in the repository. */
export const inRepository = (...names: string[]): string => join(rootAbove(__dirname), ...names);

/** Where downloads and the state of `npm start` are kept between runs; git ignores it. */
export const inCache = (...names: string[]): string => inRepository('.vscode-test', ...names);

/** All compiled test files below a folder of out/test, in a stable order. */
export const testFiles = (folder: string): string[] => {
  const root = inRepository('out', 'test', folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.js'))
    .sort()
    .map((path) => join(root, path));
};
