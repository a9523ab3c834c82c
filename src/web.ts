// Where VS Code runs in a browser it loads this one file, which loads the extension as it is built for Node.
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { InterleaveExports } from './api/interleave';
import type { activate as activateExtension } from './extension';
import { moduleLoader } from './host/base/moduleLoader';

export const activate = async (context: ExtensionContext): Promise<InterleaveExports> => {
  const built = Uri.joinPath(context.extensionUri, 'out');
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(built, path)));
  const extension = (await moduleLoader(read, require)('extension.js')) as {
    readonly activate: typeof activateExtension;
  };
  return extension.activate(context);
};
