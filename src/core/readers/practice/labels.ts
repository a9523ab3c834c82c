import { isOneSlip } from '../../base/isOneSlip';
import { normalised } from '../../exercise/identity';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { boundary, withoutBoundary } from './marks';

/** A line of a key: what it calls its statement, and why. */
export interface Labelled {
  readonly label: string;
  readonly why: Markdown;
}

/**
 * Where a label ends: with its sentence, a dash, a bracket, the reason, the gap before a column, or the bold type that
 * it is set in.
 */
const labelEnd = new RegExp(
  `${boundary}|[.;:!?](?=\\s|$|${boundary}|\\*)|\\s(?:[—–-]|->|→)\\s|\\s(?=\\()|,?\\s(?=(?:because|since|as it|so that)\\s)|,\\s(?=[a-z])|\\n| {2,}`,
  'u',
);

const longestLabel = 60;
const mostWords = 8;

/** The label at the start of a key's line; nothing where it runs on like a sentence. */
export const labelled = (text: string): Labelled | undefined => {
  const open = text.replace(/^\s*(?:\*\*|__)(?=\S)(.{1,100}?)(?:\*\*|__)/u, `$1${boundary}`);
  const found = labelEnd.exec(open.slice(0, longestLabel * 3));
  if (found === null && open.length > longestLabel * 3) return undefined;
  const label = shown(found === null ? open : open.slice(0, found.index));
  if (label === '' || label.length > longestLabel || label.split(' ').length > mostWords) return undefined;
  return { label, why: found === null ? '' : reason(open.slice(found.index + found[0].length)) };
};

/** Reads a key's line by labels that are already known, where no mark ends the label. */
export const labelledBy = (text: string, labels: readonly string[]): Labelled | undefined => {
  const words = plainText(withoutBoundary(text));
  const label = labels.find((each) => words.toLowerCase().startsWith(`${each.toLowerCase()} `));
  return label === undefined ? undefined : { label, why: words.slice(label.length).trim() };
};

const shown = (text: string): string =>
  plainText(withoutBoundary(text))
    .replace(/[\s.,;:!?*_–—-]+$/u, '')
    .replace(/^[\s"“]+|["”]+$/gu, '');

const joint = new RegExp(`^[\\s.:;,!–—→>${boundary}-]+`, 'u');

const reason = (text: string): Markdown => {
  const words = withoutBoundary(text.replace(joint, ''));
  return /^\([^()]*\)\.?$/u.test(words) ? words.slice(1, words.lastIndexOf(')')) : words;
};

/** What two labels must share to be one: case and a trailing “only” do not count. */
export const labelKey = (label: string): string =>
  normalised(label)
    .replace(/["()]/gu, '')
    .replace(/^(?:an?|the) /u, '')
    .replace(/[ ,]+only$/u, '');

/**
 * Whether one label is the other with a single slip of the pen. Numbers and prefixes (“typical”, “atypical”) make
 * labels of their own.
 */
export const isSlipOf = (label: string, other: string): boolean => {
  const [one, two] = [labelKey(label), labelKey(other)];
  if (Math.min(one.length, two.length) < 4 || one.endsWith(two) || two.endsWith(one)) return false;
  return isOneSlip(one, two) && digitsIn(one) === digitsIn(two);
};

const digitsIn = (text: string): string => text.replace(/\D/gu, '');
