import { type Extension, Uri } from 'vscode';
import { array, object, safeParse, string } from 'valibot';
import { findFiles } from './findFiles';
import type { Log } from '../base/log';

/** The entry `practiceSets` under `contributes` in the package.json of another extension. */
const contribution = object({ contributes: object({ practiceSets: array(object({ path: string() })) }) });

type Contributing = Pick<Extension<unknown>, 'id' | 'extensionUri' | 'packageJSON'>;

/** The files that extensions contribute: each path names a file, or by a glob several, within the extension. */
export const contributedSets = async (all: readonly Contributing[], log: Pick<Log, 'warn'>): Promise<readonly Uri[]> =>
  (await Promise.all(all.map((extension) => setsOf(extension, log)))).flat();

const setsOf = async (
  { id, extensionUri, packageJSON }: Contributing,
  log: Pick<Log, 'warn'>,
): Promise<readonly Uri[]> => {
  if (!contributes(packageJSON)) return [];
  const parsed = safeParse(contribution, packageJSON);
  if (!parsed.success) {
    log.warn(`The extension ${id} contributes practice sets in a wrong form: a list of { "path": … } was expected.`);
    return [];
  }
  const paths = parsed.output.contributes.practiceSets.map(({ path }) => path.replace(/^\.?\//u, ''));
  return (await Promise.all(paths.map((path) => filesAt(extensionUri, path)))).flat();
};

const contributes = (manifest: unknown): boolean =>
  (manifest as { contributes?: { practiceSets?: unknown } } | undefined)?.contributes?.practiceSets !== undefined;

const filesAt = async (extension: Uri, path: string): Promise<readonly Uri[]> => {
  if (path.split('/').includes('..')) return [];
  if (!/[*?[{]/u.test(path)) return [Uri.joinPath(extension, path)];
  return [...(await findFiles({ folder: extension, glob: path, everywhere: true }))].sort((one, other) =>
    one.path.localeCompare(other.path),
  );
};
