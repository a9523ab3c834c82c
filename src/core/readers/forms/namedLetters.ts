import type { Option } from '../../kinds/choice';
import type { Markdown } from '../../markdown';
import { plainText } from '../../plainText';
import { sameLetter } from './optionRun';

/** The options that an answer names, and the rest of it. */
export interface Named {
  /** Indexes into the options, ascending. */
  readonly correct: readonly number[];
  readonly explanation: Markdown;
}

const joint = String.raw`\s*(?:[,，、;/&+|]|\band\b|\bor\b|\bund\b|\boder\b|\bet\b|\bou\b|\by\b|\be\b|\bed\b|\bdan\b|\bve\b|\ben\b|и|та|й|і|和|与|と|및|와|و)?\s*`;
const letter = String.raw`[([]?(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}'’])[)\]]?`;
const letters = `${letter}(?:${joint}${letter}){0,9}`;

/** `Answer: C`, `The correct answer is b)`, `A, C`: a short line whose last token names letters. */
const atEnd = new RegExp(`^(?:.{0,60}?[\\s:：—–-])??(${letters})[\\s.!。)]*$`, 'u');
/** `Answer: C - because`, `Answer: C. Text of it`: letters after a colon, with more behind them. */
const afterColon = new RegExp(`^[^:：]{1,40}[:：]\\s*(?:option\\s)?(${letters})(?:\\s*[).:：,—–-]|\\s*$|\\s+[(=])`, 'iu');
/** `C. Because`, `b) it is`, `(A) fits`: letters first. */
const first = new RegExp(`^(?:option\\s)?(${letters})\\s*(?:[).:：—–-]+(?=\\s|$)|$|[)\\]]\\s)`, 'iu');
/** `The correct answer is B because …`, `B is correct`. */
const inWords = [
  new RegExp(`\\b(?:answer|option|choice)s?\\s(?:is|are|would be|:)\\s*:?\\s*(?:option\\s|choice\\s|both\\s)?(${letters})(?=[\\s).,:;!—–-]|$)`, 'iu'),
  new RegExp(`^(?:options?\\s)?(${letters})\\s(?:is|are)\\s(?:the\\s)?(?:correct|right|true)`, 'iu'),
];
const shortest = 60;
const longest = 300;
const mostLines = 4;

/** Reads which options an answer names: in one of its first lines, or in a heading. */
export const namedIn = (answer: Markdown, options: readonly Option[]): Named | undefined => {
  const lines = answer.split('\n');
  const likely = likelyLines(lines);
  for (const at of likely) {
    const line = lines[at] ?? '';
    const words = plainText(line.replace(/^\s*(?:[-*+]\s+|#{1,6}\s+|>\s*)+/u, '').replace(/^(\s*[A-Za-z\d]{1,2})([.)])/u, '$1\\$2').slice(0, longest));
    const found = namedInLine(words, options);
    if (found === undefined) continue;
    const whole = found.whole || isRestated(words, options, found.correct);
    const explanation = whole ? [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n').trim() : answer;
    return { correct: found.correct, explanation };
  }
  return undefined;
};

const likelyLines = (lines: readonly string[]): readonly number[] => {
  const likely: number[] = [];
  let fenced = false;
  for (let at = 0, seen = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(?:`{3}|~{3})/u.test(line)) fenced = !fenced;
    if (fenced || line.trim() === '') continue;
    if (seen++ < mostLines || /^\s*#{1,6}\s/u.test(line)) likely.push(at);
  }
  return likely;
};

const namedInLine = (words: string, options: readonly Option[]): { readonly correct: readonly number[]; readonly whole: boolean } | undefined => {
  const patterns = [...(words.length <= shortest + 20 ? [{ pattern: atEnd, whole: true }] : []), { pattern: afterColon, whole: false }, { pattern: first, whole: false }, ...inWords.map((pattern) => ({ pattern, whole: false }))];
  for (const { pattern, whole } of patterns) {
    const correct = indexesOf(pattern.exec(words)?.[1], options);
    if (correct !== undefined) return { correct, whole };
  }
  return undefined;
};

const indexesOf = (named: string | undefined, options: readonly Option[]): readonly number[] | undefined => {
  if (named === undefined) return undefined;
  const found = [...named.matchAll(/(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu)].map(([each]) => indexOf(each, options));
  const known = found.filter((at) => at >= 0);
  const unknown = found.length - known.length;
  if (known.length === 0 || (unknown > 0 && known.length + unknown > 2 && unknown >= known.length)) return undefined;
  return [...new Set(known)].sort((one, other) => one - other);
};

const indexOf = (named: string, options: readonly Option[]): number => {
  const exact = options.findIndex(({ label }) => label.toUpperCase() === named.toUpperCase());
  return exact >= 0 ? exact : options.findIndex(({ label }) => sameLetter(label) === sameLetter(named));
};

/** Whether a line only repeats the option that it names. */
const isRestated = (words: string, options: readonly Option[], correct: readonly number[]): boolean => {
  const [only] = correct;
  const text = only === undefined || correct.length > 1 ? '' : plainText(options[only]?.text ?? '').toLowerCase();
  return text !== '' && words.length <= text.length + 40 && words.toLowerCase().replace(/[.\s]+$/u, '').endsWith(text.replace(/[.\s]+$/u, ''));
};
