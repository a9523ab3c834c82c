// What VS Code is started with by `npm start`, on the desktop and in a browser: this extension, and one that opens what
// a newcomer shall see first.
import { linkExtension } from './linkExtension';
import { inRepository } from './repository';

/** The folder that is opened. */
export const startFolder = inRepository('content');

const extensions = [inRepository(), inRepository('test', 'harness', 'opening')];

/** The arguments of the command `code`. */
export const desktopArguments = (): readonly string[] => {
  const developed = extensions.map((folder) => `--extensionDevelopmentPath=${folder}`);
  return ['--new-window', ...developed, startFolder];
};

/** Gives both to the server that keeps its data there. */
export const linkForStart = (data: string): void => extensions.forEach((folder) => linkExtension(data, folder));
