/** How the names of files end that a reader may take. */
export const knownExtensions = ['md', 'mdx', 'markdown', 'html', 'htm', 'txt', 'gift', 'toml', 'csv', 'tsv', 'json', 'xml', 'org', 'apkg', 'colpkg'] as const;

/** Folders of tools and builds, in which no practice material is looked for. */
export const passedOver = ['node_modules', '.git', 'out', 'dist', 'build', 'target', 'coverage', '_site'] as const;

const known: ReadonlySet<string> = new Set(knownExtensions);

/** Whether a reader may take a file of this name. */
export const hasKnownExtension = (path: string): boolean => known.has(/\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? '');

const ofProject = /(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap|composer|bower|[jt]sconfig[\w.-]*|manifest|settings|launch|tasks|renovate|\.\w[\w.-]*)\.json$/iu;

/** Whether a name is that of a file about a project, such as `package.json`, which need not be opened to know that it is no material. */
export const isOfProject = (path: string): boolean => ofProject.test(path);
