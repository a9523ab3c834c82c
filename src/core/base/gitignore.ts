import ignore from 'ignore';

/** A `.gitignore`, by the path of its folder from the top: empty for the top's own, no slashes at its ends. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** Tells of a file, by its path from the top, whether git would ignore it. */
export const ignoredBy = (files: readonly IgnoreFile[]): ((path: string) => boolean) => {
  const outermostFirst = files.toSorted((one, other) => depth(one) - depth(other));
  const rules = ignore({ ignoreCase: false }).add(outermostFirst.flatMap(rulesFromTop));
  return (path) => rules.ignores(path);
};

const depth = ({ folder }: IgnoreFile): number => (folder === '' ? 0 : folder.split('/').length);

/** The rules as the top's own file would say them, so that the last one that matches counts, as for git. */
const rulesFromTop = ({ folder, text }: IgnoreFile): readonly string[] => {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  if (folder === '') return lines;
  const place = folder.replace(/[\\*?[\]!# ]/gu, '\\$&');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => ruleIn(place, line));
};

const ruleIn = (place: string, line: string): string => {
  const not = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(not.length).replace(/^\\(?=[!#])/u, '');
  const isAnchored = /\/(?=.*\S)/u.test(pattern);
  return `${not}/${place}/${isAnchored ? pattern.replace(/^\//u, '') : `**/${pattern}`}`;
};
