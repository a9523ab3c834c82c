/** How the names of files end that a reader may take. */
export const knownExtensions = ['md', 'mdx', 'markdown', 'html', 'htm', 'txt', 'gift', 'toml', 'csv', 'tsv', 'json', 'xml', 'org', 'apkg', 'colpkg'] as const;

/** Folders of tools and builds, in which no practice material is looked for. */
export const passedOver = ['node_modules', '.git', 'out', 'dist', 'build', 'target', 'coverage', '_site'] as const;

const known: ReadonlySet<string> = new Set(knownExtensions);

/** Whether a reader may take a file of this name. */
export const hasKnownExtension = (path: string): boolean => known.has(/\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? '');
