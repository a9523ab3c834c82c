import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { andWords, articles, isWords, rightWords, wrongWords } from '../words/answerLabels';
import { becauseWords } from '../words/explanationLabels';
import { anyOf } from '../words/language';
import { optionLabels } from '../words/optionLabels';
import { mayLabel } from './labels';
import { sameLetter } from './optionLine';
import { answerLead, foreignLead, isAnswerHeading, tellsWrong } from './tells';

/** The options that an answer names, and the rest of it. */
export interface Named {
  /** Indexes into the options, ascending. */
  readonly correct: readonly number[];
  readonly explanation: Markdown;
  /** Letters that it names and no option has. */
  readonly unknown: readonly string[];
  /** Whether what it names fits several options, so that none is taken. */
  readonly isUnclear: boolean;
}

/** What one line names. */
interface Line {
  readonly correct: readonly number[];
  readonly unknown: readonly string[];
  readonly isUnclear: boolean;
  /** Whether it says nothing else. */
  readonly isAll: boolean;
}

const longestLine = 300;
const mostLines = 4;
/** A letter alone, in whatever marks. */
const shortest = 12;
const end = '(?![\\p{L}\\p{N}])';
const joint = new RegExp(
  `^\\s*(?:[,，、;；/&+|]|(?:${anyOf(andWords)})(?=[\\s(]))\\s*(?:(?:${anyOf(andWords)})\\s)?(?:(?:${anyOf(optionLabels)})\\s)?`,
  'iu',
);
const mark = /^["“'(（[]?(\p{L}|\d{1,2})(?![\p{L}\p{N}'’])(["”')\]）]?\s?(?:[.)\]:：;,，、。/&–—-]|->)?|["”')\]）])/u;
const marked = /[.)\]:：;；,，、。）–—-]/u;
/** What may follow a letter that has no mark behind it. */
const goesOn = new RegExp(
  `^\\s*(?:$|[(/&,;–—-]|(?:${anyOf(becauseWords)})${end}|(?:${anyOf(isWords)})\\s(?:(?:${anyOf(articles)})\\s)?(?:${anyOf(rightWords)})${end})`,
  'iu',
);
const running = new RegExp(
  `(?:^|[\\s(,;])(?:(?:${anyOf(optionLabels)})\\s)?["“(]?([A-J])["”)]?(?:\\s?(?:,|&|${anyOf(andWords)})\\s?([A-J]))?\\s(?:${anyOf(isWords)})\\s(?:(?:${anyOf(articles)})\\s)?(${anyOf(rightWords)}|${anyOf(wrongWords)})${end}`,
  'giu',
);
const isRightWord = new RegExp(`^(?:${anyOf(rightWords)})$`, 'iu');
const said = new RegExp(
  `\\b(?:answer|option|choice)s?\\s(?:is|are|would be|:)\\s*:?\\s*(?:option\\s|choice\\s|both\\s)?(?=\\(?[A-Ja-j][\\s).,:;!–—-]|\\(?[A-Ja-j]$)`,
  'iu',
);

/** Letters of a text that begins with them, each with its option's text behind it or not. */
const lettersOf = (
  text: string,
  options: readonly Option[],
):
  | {
      readonly correct: readonly number[];
      readonly unknown: readonly string[];
      readonly left: string;
      readonly isMarked: boolean;
    }
  | undefined => {
  const correct = new Set<number>();
  const unknown = new Set<string>();
  let left = text.replace(/^\s*(?:both\s|only\s)?/iu, '');
  let isMarked = false;
  for (;;) {
    const run = /^\(?([A-J]{2,10})\)?(?![\p{L}\p{N}])/u.exec(left);
    if (run !== null && correct.size === 0 && isRunOfLetters(run[1] ?? '', options)) {
      for (const letter of run[1] ?? '') correct.add(indexOf(letter, options));
      left = left.slice(run[0].length);
      break;
    }
    const found = mark.exec(left);
    const letter = found?.[1];
    if (found === null || letter === undefined) break;
    const at = indexOf(letter, options);
    const rest = left.slice(found[0].length);
    const restated = at < 0 || rest === '' ? undefined : afterText(rest, options[at]?.text ?? '');
    const isSure = /\S/u.test(found[2] ?? '') || goesOn.test(rest) || joint.test(rest) || restated !== undefined;
    if (!isSure || (at < 0 && !isOptionLike(letter, options))) break;
    if (
      /\p{Ll}/u.test(letter) &&
      at >= 0 &&
      !marked.test(found[2] ?? '') &&
      restated === undefined &&
      !goesOn.test(rest) &&
      !joint.test(rest)
    )
      break;
    if (at < 0) unknown.add(letter);
    else correct.add(at);
    isMarked ||= marked.test(found[2] ?? '');
    left = (restated ?? rest).replace(/^\s*[.;](?=\s)/u, (sign) => (sign.includes(';') ? ';' : ''));
    const sign = /[,，、;；/&]/u.test(found[2] ?? '') ? /^\s*/u.exec(left)?.[0] : joint.exec(left)?.[0];
    if (sign === undefined || mark.exec(left.slice(sign.length)) === null) break;
    left = left.slice(sign.length);
  }
  return correct.size + unknown.size === 0
    ? undefined
    : { correct: [...correct].sort((one, other) => one - other), unknown: [...unknown], left, isMarked };
};

/** Whether letters run together, each of them an option and in order: `ABC`. */
const isRunOfLetters = (run: string, options: readonly Option[]): boolean =>
  Array.from(run).every((letter, at) => indexOf(letter, options) >= 0 && (at === 0 || letter > (run[at - 1] ?? '')));

/** Whether a letter that no option has can be meant for one, since options are counted likewise. */
const isOptionLike = (letter: string, options: readonly Option[]): boolean =>
  /\d/u.test(letter)
    ? options.every(({ label }) => /\d/u.test(label))
    : /^[A-Ja-j]$/u.test(letter) && options.every(({ label }) => /^[A-Ja-j]$/u.test(label));

const indexOf = (named: string, options: readonly Option[]): number => {
  const exact = options.findIndex(({ label }) => label.toUpperCase() === named.toUpperCase());
  if (exact >= 0) return exact;
  if (/\d/u.test(named))
    return options.every(({ label }) => !/\d/u.test(label)) && Number(named) <= options.length ? Number(named) - 1 : -1;
  return options.findIndex(({ label }) => sameLetter(label) === sameLetter(named));
};

const folded = (text: Markdown): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^[\s"'“”‘’«»]+|[\s.。!"'“”‘’«»]+$/gu, '');
const article = new RegExp(`^(?:${anyOf(articles)})\\s`, 'iu');

/** What is left behind an option's text that a line repeats. */
const afterText = (rest: string, text: Markdown): string | undefined => {
  const own = folded(text);
  const trimmed = rest.replace(/^[\s"'“”.:：)–—-]+/u, '');
  return own !== '' && trimmed.toLowerCase().startsWith(own) && !/^[\p{L}\p{N}]/u.test(trimmed.slice(own.length))
    ? trimmed.slice(own.length)
    : undefined;
};

/** The options whose texts are what a line says. */
const byText = (rest: string, options: readonly Option[]): readonly number[] => {
  const words = folded(rest);
  if (words === '') return [];
  const fitting = (fits: (text: string) => boolean) =>
    options.flatMap(({ text }, at) => (fits(folded(text)) ? [at] : []));
  const exact = fitting((text) => text === words);
  if (exact.length > 0) return exact;
  const bare = words.replace(article, '');
  return bare === '' ? [] : fitting((text) => text !== '' && text.replace(article, '') === bare);
};

/** What a line names; only what is known to be an `answer` may do so without a label. */
const namedInLine = (words: string, options: readonly Option[], isAnswer: boolean): Line | undefined => {
  if (tellsWrong(words)) return undefined;
  const text = words.replace(/^[^\p{L}\p{N}✅✔([“"]+/u, '');
  const lead = answerLead.exec(text)?.[0] ?? '';
  const isLabelled = lead !== '' && (/[:：=–—✅✔]\s*|\s$/u.test(lead) || lead.length === text.length);
  if (isLabelled) {
    const found = lettersOf(text.slice(lead.length), options);
    if (found !== undefined) return lineOf(found);
    const same = byText(text.slice(lead.length), options);
    if (same.length > 0) return textLine(same);
  }
  const foreign = foreignLead.exec(text)?.[0] ?? '';
  if (foreign !== '' && !isLabelled) {
    const rest = text.slice(foreign.length);
    const found = lettersOf(rest, options);
    if (found !== undefined && (/^[\s.)]*$/u.test(found.left) || (isAnswer && found.isMarked))) return lineOf(found);
  }
  if (!isAnswer)
    return /^\(?[A-J][.)]?$/u.test(text) || /^\([a-j]\)$|^[a-j]\)$/u.test(text)
      ? lineOf(lettersOf(text, options))
      : undefined;
  const own = lettersOf(text, options);
  if (own !== undefined && (own.isMarked || own.left.trim() === '')) return lineOf(own);
  const same = byText(text, options);
  return same.length > 0 && text !== '' ? textLine(same) : undefined;
};

const textLine = (same: readonly number[]): Line => ({
  correct: same.length === 1 ? same : [],
  unknown: [],
  isUnclear: same.length > 1,
  isAll: true,
});

const lineOf = (found: ReturnType<typeof lettersOf>): Line | undefined =>
  found && {
    correct: found.correct,
    unknown: found.unknown,
    isUnclear: false,
    isAll: /^[\s.。!)\]:：]*$/u.test(found.left),
  };

/** What running words name: `B is correct`, `the answer is B`; not what they call wrong. */
const namedInWords = (words: string, options: readonly Option[]): Line | undefined => {
  const right = new Set<number>();
  const unknown: string[] = [];
  for (const [, one = '', other = '', verdict = ''] of words.matchAll(running)) {
    if (!isRightWord.test(verdict)) continue;
    for (const letter of [one, other])
      if (letter !== '') {
        const at = indexOf(letter, options);
        if (at < 0) unknown.push(letter);
        else right.add(at);
      }
  }
  if (right.size > 0)
    return { correct: [...right].sort((one, other) => one - other), unknown, isUnclear: false, isAll: false };
  const start = said.exec(words);
  const found = start === null ? undefined : lettersOf(words.slice(start.index + start[0].length), options);
  return found && { correct: found.correct, unknown: found.unknown, isUnclear: false, isAll: false };
};

/** Reads which options an answer names: in one of its first lines, or in a heading; first where a line is made for it, then in running words. */
export const namedIn = (answer: Markdown, options: readonly Option[]): Named | undefined => {
  const lines = answer.split('\n');
  const likely = likelyLines(lines).map((at) => ({ at, words: wordsOf(lines[at] ?? '') }));
  if (
    goesThrough(
      likely.map(({ words }) => words),
      options,
    )
  )
    return undefined;
  for (const read of [
    (words: string) => namedInLine(words, options, true),
    (words: string) => namedInWords(words, options),
  ]) {
    for (const { at, words } of likely) {
      const named = read(words);
      if (named === undefined) continue;
      const more = continuedIn(lines, at + 1, named, options);
      const correct = [...new Set([...named.correct, ...more])].sort((one, other) => one - other);
      return {
        correct,
        unknown: named.unknown,
        isUnclear: named.isUnclear,
        explanation: named.isAll ? withoutLines(answer, lines, at, more.length) : answer,
      };
    }
  }
  return undefined;
};

/** Reads which options are named in lines below them, where all else may stand, too. */
export const namedBelow = (
  lines: readonly string[],
  isCode: (at: number) => boolean,
  options: readonly Option[],
): (Omit<Named, 'explanation'> & { readonly at: number }) | undefined => {
  let isLabelled = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || isCode(at) || !(isLabelled || line.length < shortest || mayLabel(line))) continue;
    const words = wordsOf(line);
    const named = namedInLine(words, options, isLabelled);
    isLabelled = named === undefined && isAnswerHeading(words);
    if (named === undefined) continue;
    const correct = [...new Set([...named.correct, ...continuedIn(lines, at + 1, named, options)])].sort(
      (one, other) => one - other,
    );
    return { correct, unknown: named.unknown, isUnclear: named.isUnclear, at };
  }
  return undefined;
};

/** Further options, each in a line of its own with its text, right below a line that names one. */
const continuedIn = (
  lines: readonly string[],
  from: number,
  { correct }: Line,
  options: readonly Option[],
): readonly number[] => {
  const found: number[] = [];
  for (let at = from; correct.length === 1 && at < lines.length; at++) {
    const words = wordsOf(lines[at] ?? '');
    const [whole = '', letter] = /^\(?(\p{L})[.):]\s*/u.exec(words) ?? [];
    const index = letter === undefined ? -1 : indexOf(letter, options);
    if (index < 0 || afterText(words.slice(whole.length), options[index]?.text ?? '')?.trim() !== '') break;
    found.push(index);
  }
  return found;
};

const withoutLines = (answer: Markdown, lines: readonly string[], at: number, more: number): Markdown =>
  (at === 0 && more === 0 ? answer.slice(lines[0]?.length) : lines.toSpliced(at, 1 + more).join('\n')).trim();

export const wordsOf = (line: string): string =>
  plainText(
    line
      .replace(/^\s*(?:[-*+]\s+|#{1,6}\s+|>\s*)+/u, '')
      .replace(/^(\s*(?:\*\*|__)?[A-Za-z\d]{1,2})([.)])/u, '$1\\$2')
      .slice(0, longestLine),
  );

/** Whether an answer begins with the first letter and goes on with the second: these are parts of a question, and no options, unless it only repeats some. */
const goesThrough = ([first = '', ...rest]: readonly string[], [one, two]: readonly Option[]): boolean =>
  startsWith(first, one) &&
  rest.some((line) => startsWith(line, two)) &&
  afterText(first.replace(/^\W*\p{L}/u, ''), one?.text ?? '') === undefined;

const startsWith = (line: string, option: Option | undefined): boolean => {
  const [, letter] = /^\W{0,6}(\p{L})\W{0,3}[.:)\]]/u.exec(line.trimStart()) ?? [];
  return letter !== undefined && option !== undefined && sameLetter(letter) === sameLetter(option.label);
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
