import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { memoize } from '../core/base/memoize';
import { readAsOf } from '../core/readers/ways/readAsOf';
import { UnreadablePath } from './unreadablePath';

const settingsPath = join('.vscode', 'settings.json');
const name = 'interleave.readAs';

/** How a workspace says that its files are read. */
interface Workspace {
  readonly folder: string;
  readonly words: Readonly<Record<string, string>>;
}

/** The word that the workspace of a file has for it: that of the nearest `.vscode/settings.json` upward. */
export const readAsSetting = async (path: string): Promise<string | undefined> => {
  const workspace = await workspaceOf(dirname(resolve(path)));
  return workspace && readAsOf(relative(workspace.folder, resolve(path)).replaceAll('\\', '/'), workspace.words);
};

/** Each folder is looked at once. */
const workspaceOf = memoize(async (folder: string): Promise<Workspace | undefined> => {
  const path = join(folder, settingsPath);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) return { folder, words: wordsIn(text, path) };
  return dirname(folder) === folder ? undefined : workspaceOf(dirname(folder));
});

/**
 * The setting in a file of settings, which may hold comments and commas too many; one that is broken matters only where
 * it says how files are read.
 */
const wordsIn = (text: string, path: string): Workspace['words'] => {
  if (!text.includes(name)) return {};
  const errors: ParseError[] = [];
  const settings: unknown = parse(text.replace(/^\ufeff/u, ''), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) {
    const line = text.slice(0, error.offset).split('\n').length;
    throw new UnreadablePath(
      `${path}:${line}: these settings are broken (${printParseErrorCode(error.error)}), ` +
        'so how files are read is not known; JSON was expected',
    );
  }
  const value = isRecord(settings) ? (settings[name] ?? {}) : {};
  if (!isRecord(value) || !Object.values(value).every((word) => typeof word === 'string'))
    throw new UnreadablePath(
      `${path}: ${name} is not understood; ` +
        'globs with a word for each were expected, { "words.csv": "front=1, back=2" }',
    );
  return value as Workspace['words'];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
