/**
 * How the names of files end that a reader may take: all that the table of readers names, here by itself, for an editor
 * that starts loads no reader.
 */
export const knownExtensions = [
  'md',
  'mdx',
  'markdown',
  'html',
  'htm',
  'txt',
  'gift',
  'toml',
  'csv',
  'tsv',
  'json',
  'xml',
  'org',
  'apkg',
  'colpkg',
] as const;
export type Extension = (typeof knownExtensions)[number];

/** Folders of tools and builds, in which no practice material is looked for. */
export const passedOver = ['node_modules', '.git', 'out', 'dist', 'build', 'target', 'coverage', '_site'] as const;

const known: ReadonlySet<string> = new Set(knownExtensions);

/** How a name ends: in lower case, without the dot. */
export const extensionOf = (path: string): string => /\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';

/** Whether a reader may take a file of this name. */
export const hasKnownExtension = (path: string): boolean => known.has(extensionOf(path));

const ofProject =
  /(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap|composer|bower|[jt]sconfig[\w.-]*|manifest|settings|launch|tasks|renovate|\.\w[\w.-]*)\.json$/iu;

/**
 * Whether a name is that of a file about a project, such as `package.json`, which need not be opened to know
 * that it is no material.
 */
export const isOfProject = (path: string): boolean => ofProject.test(path);
