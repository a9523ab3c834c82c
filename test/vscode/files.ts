import assert from 'node:assert/strict';
import { type Diagnostic, Uri, extensions, languages, workspace } from 'vscode';

/** The folder that VS Code has open: empty at first, a suite writes the files that it is about. */
export const folder = (): Uri => workspace.workspaceFolders![0]!.uri;

/** The folder with the bundled practice pages. */
export const bundled = (): Uri =>
  Uri.joinPath(extensions.getExtension('interleave.interleave')!.extensionUri, 'content');

export const write = async (name: string, text: string, root = folder()): Promise<Uri> => {
  const uri = Uri.joinPath(root, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
};

/** Waits until something is so, and gives it. */
export const eventually = async <T>(
  what: string,
  look: () => T | Promise<T>,
  isWanted: (seen: T) => boolean,
): Promise<T> => {
  let seen = await look();
  for (const end = Date.now() + 10_000; !isWanted(seen) && Date.now() < end; seen = await look())
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(isWanted(seen), `${what} stays: ${JSON.stringify(seen)}`);
  return seen;
};

/** Waits until the Problems panel has what is wanted for a file. */
export const problemsOf = (
  uri: Uri,
  wanted: (problems: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> =>
  eventually(`The problems of ${uri.path}`, () => languages.getDiagnostics(uri), wanted);

export const some = (problems: readonly unknown[]): boolean => problems.length > 0;
export const none = (problems: readonly unknown[]): boolean => problems.length === 0;

/** A practice page of any name, with one question. */
export const page = (title: string): string =>
  `---\ntitle: ${title}\n---\n\n## Self-check\n\n**1. What is ${title}?**\n\n<details><summary>Show answer</summary>\n\nThis.\n\n</details>\n`;

/** A log that nobody reads. */
export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };
