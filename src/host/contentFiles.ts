import { type Disposable, FileType, Uri, workspace } from 'vscode';

/** Practice pages are found by their name, so that nothing else has to be read. */
const practicePages = '{**/*.practice.md,**/*.practice.mdx,**/practice/**/*.md,**/practice/**/*.mdx}';
const passedOver = '**/{node_modules,.git,out,dist,build}/**';

/** The files that practice sets come from: the bundled ones first, then the practice pages of the workspace. */
export const listContent = async (bundled: Uri): Promise<readonly Uri[]> => {
  const found = await workspace.findFiles(practicePages, passedOver);
  return [...(await bundledContent(bundled)), ...found.sort((a, b) => a.path.localeCompare(b.path))];
};

/** Tells of every practice page of the workspace that is created, changed or deleted. */
export const watchContent = (changed: (uri: Uri) => unknown): Disposable => {
  const watcher = workspace.createFileSystemWatcher(practicePages);
  watcher.onDidCreate(changed);
  watcher.onDidChange(changed);
  watcher.onDidDelete(changed);
  return watcher;
};

const bundledContent = async (folder: Uri): Promise<readonly Uri[]> => {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([name, type]) => type === FileType.File && name.endsWith('.md'))
    .map(([name]) => Uri.joinPath(folder, name))
    .sort((a, b) => b.path.localeCompare(a.path));
};
