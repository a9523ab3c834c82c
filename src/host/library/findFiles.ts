import { type CancellationToken, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { passedOver } from '../../core/exercise/contentPaths';
import { globMatcher } from '../../core/base/glob';

/** Folders in which nothing is looked for, as a glob. */
const passedOverFiles = `**/{${passedOver.join(',')}}/**`;

export interface Search {
  readonly folder: Uri;
  readonly glob: string;
  /** Look into folders of tools and builds, too. */
  readonly everywhere?: boolean;
  readonly token?: CancellationToken;
}

/** The files of a folder that a glob matches. */
export const findFiles = async (search: Search): Promise<readonly Uri[]> => {
  const { folder, glob, everywhere, token } = search;
  if (unsearchable.has(folder.scheme)) return walk(search);
  const searched = workspace.findFiles(
    new RelativePattern(folder, glob),
    everywhere === true ? null : passedOverFiles,
    undefined,
    token,
  );
  const found = await (alwaysSearchable.has(folder.scheme) ? searched : Promise.race([searched, patience()]));
  if (found !== undefined) return found;
  unsearchable.add(folder.scheme);
  return walk(search);
};

const alwaysSearchable: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/**
 * Where no one offers search for a file system, VS Code waits for it without end; what such systems
 * there are shows only so.
 */
const unsearchable = new Set<string>();

const patience = async (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, 1000, undefined));

/** Looks through the folders one by one. A system that cannot list a folder, as a web site, has no files to find. */
const walk = async ({ folder: root, glob, everywhere, token }: Search): Promise<readonly Uri[]> => {
  const isMatched = globMatcher([glob]);
  const found: Uri[] = [];
  const folders = [root];
  for (
    let folder = folders.pop();
    folder !== undefined && token?.isCancellationRequested !== true;
    folder = folders.pop()
  ) {
    const at = folder;
    const entries = await workspace.fs.readDirectory(at).then(
      (listed) => listed,
      () => [],
    );
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(at, name);
      if (type === FileType.Directory && (everywhere === true || !isPassedOver(name))) folders.push(uri);
      else if ((type & FileType.File) !== 0 && isMatched(uri.path.slice(root.path.length).replace(/^\//u, '')))
        found.push(uri);
    }
  }
  return found;
};

const isPassedOver = (name: string): boolean => (passedOver as readonly string[]).includes(name);
