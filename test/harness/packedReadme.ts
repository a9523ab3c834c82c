// Writes out/README.md, the README that is packed. VS Code's page of an extension shows pictures from https alone: none
// that lie in the package, none that stand in the text.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from './repository';

/** Where a repository is, and the state of it that is packed. */
export interface Repository {
  readonly url: string;
  readonly ref: string;
}

/** What package.json may say of it. */
type Said = string | { readonly url: string } | undefined;

/**
 * The repository as package.json says, or as the workflow on GitHub that packs knows; undefined where neither does.
 * Throws where it has no address for browsers.
 */
export const repositoryOf = (said: Said, env: Readonly<Record<string, string | undefined>>): Repository | undefined => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_REF_NAME: ref = 'HEAD' } = env;
  const ofWorkflow = server === undefined || name === undefined ? undefined : `${server}/${name}`;
  const address = said === undefined ? ofWorkflow : typeof said === 'string' ? said : said.url;
  if (address === undefined) return undefined;
  const url = address.replace(/^git\+/u, '').replace(/(?:\.git)?\/?$/u, '');
  if (url.startsWith('https://')) return { url, ref };
  throw new Error(`The repository in package.json is ${address}; an address that begins with https:// was expected.`);
};

/** A link or a picture that means a file of the repository. */
const link = /(!?)(\[[^[\]]*\]\()(?!\w+:|#)([^)\s]+)\)/gu;

const showsPicture = (block: string): boolean => [...block.matchAll(link)].some(([, mark]) => mark === '!');

/**
 * The README with absolute addresses; where no repository is known, without the paragraphs and
 * tables that show pictures.
 */
export const packedReadme = (readme: string, repository: Repository | undefined): string => {
  if (repository === undefined)
    return readme
      .split('\n\n')
      .filter((block) => !showsPicture(block))
      .join('\n\n');
  const { url, ref } = repository;
  const absolute = (_: string, mark: string, start: string, path: string): string =>
    `${mark}${start}${url}/${mark === '' ? 'blob' : 'raw'}/${ref}/${path})`;
  return readme.replace(link, absolute);
};

const main = (): void => {
  const manifest = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { readonly repository?: Said };
  const repository = repositoryOf(manifest.repository, process.env);
  if (repository === undefined) console.log('The packed README has no pictures: package.json names no `repository`.');
  writeFileSync(
    inRepository('out', 'README.md'),
    packedReadme(readFileSync(inRepository('README.md'), 'utf8'), repository),
  );
};

if (require.main === module) main();
