// `npm run release:check -- v1.2.3` and `npm run release:notes`: the tag, package.json and the changelog's topmost
// version are one, and what the changelog says of it.
import { readFileSync } from 'node:fs';
import { inRepository } from './repository';

/** What the changelog says of its topmost version. */
export interface Release {
  readonly version: string;
  readonly notes: string;
}

/** The topmost version of a changelog; `Unreleased` is none. */
export const topmostRelease = (changelog: string): Release | undefined => {
  const [, ...parts] = changelog.split(/^## /mu);
  const part = parts.find((each) => /^\[\d/u.test(each));
  const version = /^\[([^\]]+)\] - \d{4}-\d{2}-\d{2}\n/u.exec(part ?? '')?.[1];
  return part === undefined || version === undefined
    ? undefined
    : { version, notes: part.slice(part.indexOf('\n')).trim() };
};

/** Why a version cannot be released under a tag; nothing where it can. */
export const disagreement = (tag: string, version: string, changelog: string): string | undefined => {
  const release = topmostRelease(changelog);
  if (release === undefined) return 'The changelog has no heading “## [1.2.3] - 2001-02-03”.';
  if (release.version !== version)
    return `package.json has version ${version}, the changelog’s topmost version is ${release.version}.`;
  return tag === `v${version}` ? undefined : `The tag is ${tag}; v${version} was expected.`;
};

const main = (command = '', tag = ''): void => {
  const changelog = readFileSync(inRepository('CHANGELOG.md'), 'utf8');
  const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { readonly version: string };
  if (command === 'notes') console.log(topmostRelease(changelog)?.notes ?? '');
  else {
    const reason = disagreement(tag, version, changelog);
    console.log(reason ?? `${tag} can be released.`);
    process.exitCode = reason === undefined ? 0 : 1;
  }
};

if (require.main === module) main(...process.argv.slice(2));
