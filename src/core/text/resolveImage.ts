/**
 * Gives the address under which an image can be loaded, by the path of its file; undefined leaves
 * what the Markdown says.
 */
export type ResolveImage = (path: string) => string | undefined;
