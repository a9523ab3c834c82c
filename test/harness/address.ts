// How the workbench is told by its address what to open and which extension is under development.

/** A file of the machine that the server runs on, as the workbench names it. */
export const remotePath = (port: number, path: string): string =>
  `vscode-remote://127.0.0.1:${port}${path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')}`;

export interface Opened {
  /** The folder to open, or a file that ends with `.code-workspace` and names several; an empty window unless given. */
  readonly folder?: string | undefined;
  /** The folder of the extension under development. */
  readonly extension?: string | undefined;
  /** A module that exports `run()`, called in the extension host: the mocha suites. */
  readonly tests?: string | undefined;
}

/** The address of a workbench on a server of this machine. */
export const workbenchUrl = (port: number, { folder, extension, tests }: Opened): string => {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  const payload: [string, string][] = [];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remotePath(port, extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remotePath(port, tests)]);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
};
