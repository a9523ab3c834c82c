import { Disposable, FileType, RelativePattern, type Uri, workspace } from 'vscode';
import { passedOver } from '../../core/exercise/contentPaths';

export interface FolderWatching {
  /** A folder came, perhaps with files in it. */
  readonly came: () => unknown;
  /** A folder went, or a file. */
  readonly went: (uri: Uri) => unknown;
}

/**
 * Follows the folders below some, which are moved, checked out and deleted as a whole: VS Code does not
 * name the files in them.
 */
export const watchFolders = (roots: readonly Uri[], { came, went }: FolderWatching): Disposable => {
  const watchers = roots.flatMap((root) => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, '**'), false, true, false);
    const created = watcher.onDidCreate(async (uri) => mayBeFolder(uri) && (await isFolder(uri)) && came());
    return [watcher, created, watcher.onDidDelete(went)];
  });
  return Disposable.from(...watchers);
};

/** Files mostly tell by their name that they are none; so builds, which write many, cost little. */
const mayBeFolder = ({ path }: Uri): boolean =>
  !/\.[a-z]\w*$/iu.test(path) && !path.split('/').some((name) => isPassedOver.has(name));

const isPassedOver: ReadonlySet<string> = new Set(passedOver);

const isFolder = async (uri: Uri): Promise<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => type === FileType.Directory,
    () => false,
  );
