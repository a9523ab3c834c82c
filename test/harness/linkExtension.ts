import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './repository';

/**
 * Gives the server that keeps its data there an extension, this one unless given, as an installed one, by a link. VS
 * Code keeps its notifications from windows that develop an extension by URL, and does not start their extension host
 * again when it has crashed.
 */
export const linkExtension = (data: string, extension = inRepository()): void => {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Record<
    'publisher' | 'name' | 'version',
    string
  >;
  const extensions = join(data, 'extensions');
  const link = join(extensions, `${publisher}.${name}-${version}`);
  mkdirSync(extensions, { recursive: true });
  // Without its list, the server makes a new one of what it finds.
  for (const path of [link, join(extensions, 'extensions.json')]) rmSync(path, { force: true });
  symlinkSync(extension, link, 'junction');
};
