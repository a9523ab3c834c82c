import { Disposable, FileSystemError, type FileSystemProvider, FileType, Uri, workspace } from 'vscode';
import type { Media } from '../../core/readers/anki/package/mediaOf';

const scheme = 'interleave-package';

/** Whether a file is a package of Anki, which holds its images itself. */
export const isPackage = (path: string): boolean => /\.(?:apkg|colpkg)$/iu.test(path);

/** The folder in which the media of a package stand as files. */
export const mediaFolder = (source: string): Uri =>
  Uri.from({ scheme, path: `/${btoa(source).replaceAll('/', '-').replaceAll('+', '_')}` });

const sourceOf = (name: string): string => atob(name.replaceAll('-', '/').replaceAll('_', '+'));

/** Lets pages show the media of packages, as files that can only be read; for good, as any later page may show some. */
export const servePackages = (): void => {
  served ??= workspace.registerFileSystemProvider(scheme, files, { isReadonly: true, isCaseSensitive: true });
};

let served: Disposable | undefined;

const nothing = new Disposable(() => undefined);

const refuse = (): never => {
  throw FileSystemError.NoPermissions();
};

const files: FileSystemProvider = {
  onDidChangeFile: () => nothing,
  watch: () => nothing,
  stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await contentOf(uri)).length }),
  readFile: async (uri) => contentOf(uri),
  readDirectory: () => [],
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

const contentOf = async (uri: Uri): Promise<Uint8Array> => {
  const [, folder = '', name = ''] = uri.path.split('/');
  const content = (await openedMedia(sourceOf(folder))).read(name);
  if (content === undefined) throw FileSystemError.FileNotFound(uri);
  return content;
};

/** How long a package stays open after it was last asked, in ms: for the images of one answer. */
const openFor = 5_000;

let opened:
  | { readonly source: string; readonly media: Promise<Media>; readonly timer: ReturnType<typeof setTimeout> }
  | undefined;

const openedMedia = async (source: string): Promise<Media> => {
  clearTimeout(opened?.timer);
  const media = opened?.source === source ? opened.media : mediaIn(Uri.parse(source));
  opened = { source, media, timer: setTimeout(() => (opened = undefined), openFor) };
  return media;
};

/** The media of a file that is a package; of any other there are none. */
export const mediaIn = async (file: Uri): Promise<Media> => {
  const { mediaOf } = await import('../../core/readers/anki/package/mediaOf');
  return mediaOf(isPackage(file.path) ? await workspace.fs.readFile(file) : new Uint8Array());
};
