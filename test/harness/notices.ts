// `npm run notices`: writes down what is bundled of others, and under which licences.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './repository';

/** Where the notices are, for people to read. */
export const noticesFile = inRepository('THIRD-PARTY-NOTICES.txt');

/** Packages that bring no text of their licence, each with another of the same holder under the same one. */
const sameTextAs: Readonly<Record<string, string>> = {
  '@microsoft/fast-element': '@vscode/webview-ui-toolkit',
  '@microsoft/fast-foundation': '@vscode/webview-ui-toolkit',
  '@microsoft/fast-web-utilities': '@vscode/webview-ui-toolkit',
};

const textsIn = (folder: string, name: RegExp): readonly string[] => {
  const files = readdirSync(folder)
    .filter((file) => name.test(file))
    .sort();
  return files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
};

/**
 * The package in a folder, as a section of the notices; throws where it does not say its licence or has no text of it.
 */
export const noticeOf = (folder: string): string => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  const { name, version, license } = manifest;
  const title = `${String(name)} ${String(version)}`;
  if (typeof license !== 'string') throw new Error(`${title} is bundled, but its package.json names no licence.`);
  const same = sameTextAs[String(name)];
  const licensed = same === undefined ? folder : inRepository('node_modules', ...same.split('/'));
  const texts = textsIn(licensed, /^(?:licen[cs]e|copying)/iu);
  if (texts.length === 0) throw new Error(`${title} is bundled, but has no text of its licence, ${license}.`);
  return [`${title} (${license})`, '', [...texts, ...textsIn(folder, /^notice/iu)].join('\n\n'), ''].join('\n');
};

const introduction = 'Interleave contains the following software of others, each under its own licence.\n';

/** The notices for packages, by their folders. */
export const noticesFor = (folders: readonly string[]): string => {
  const sections = [...new Set(folders.map(noticeOf))].sort();
  return [introduction, ...sections].join(`\n${'-'.repeat(80)}\n\n`);
};

/** The folders of the packages of which the last build has something. */
export const bundledPackages = (): readonly string[] => {
  const folders = JSON.parse(readFileSync(inRepository('out', 'packages.json'), 'utf8')) as readonly string[];
  return folders.map((folder) => inRepository(...folder.split('/')));
};

if (require.main === module) writeFileSync(noticesFile, noticesFor(bundledPackages()));
