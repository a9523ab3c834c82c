// Writes out/README.md, the README that is packed. VS Code's page of an extension shows pictures from https alone: none that lie in the package, none that stand in the text.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from './repository';

/** Where a repository is, and the state of it that is packed. */
export interface Repository {
  readonly url: string;
  readonly ref: string;
}

/** The repository as package.json says, or as the workflow on GitHub that packs knows; undefined where neither does. Throws where it has no address for browsers. */
export const repositoryOf = (said: string | { readonly url: string } | undefined, env: Readonly<Record<string, string | undefined>>): Repository | undefined => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_REF_NAME: ref = 'HEAD' } = env;
  const ofWorkflow = server === undefined || name === undefined ? undefined : `${server}/${name}`;
  const address = said === undefined ? ofWorkflow : typeof said === 'string' ? said : said.url;
  if (address === undefined) return undefined;
  const url = address.replace(/^git\+/u, '').replace(/(?:\.git)?\/?$/u, '');
  if (!url.startsWith('https://')) throw new Error(`The repository in package.json is ${address}; an address that begins with https:// was expected.`);
  return { url, ref };
};

/** A link or a picture that means a file of the repository. */
const link = /(!?)(\[[^[\]]*\]\()(?!\w+:|#)([^)\s]+)\)/gu;

const showsPicture = (block: string): boolean => [...block.matchAll(link)].some(([, mark]) => mark === '!');

/** The README with absolute addresses; where the repository is not known, without the paragraphs and tables that show its pictures. */
export const packedReadme = (readme: string, repository: Repository | undefined): string => {
  if (repository === undefined) return readme.split('\n\n').filter((block) => !showsPicture(block)).join('\n\n');
  const { url, ref } = repository;
  return readme.replace(link, (_, mark: string, start: string, path: string) => `${mark}${start}${url}/${mark === '' ? 'blob' : 'raw'}/${ref}/${path})`);
};

const main = (): void => {
  const { repository: said } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { readonly repository?: string | { readonly url: string } };
  const repository = repositoryOf(said, process.env);
  if (repository === undefined) console.log('No repository is known, so the packed README has no pictures: name it as `repository` in package.json.');
  writeFileSync(inRepository('out', 'README.md'), packedReadme(readFileSync(inRepository('README.md'), 'utf8'), repository));
};

if (require.main === module) main();
