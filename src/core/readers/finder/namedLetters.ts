import type { Option } from '../../exercise/kinds/choice';
import { andWords, articles, isWords, rightWords } from '../words/answerLabels';
import { becauseWords } from '../words/explanationLabels';
import { anyOf } from '../words/language';
import { optionLabels } from '../words/optionLabels';
import { afterText } from './afterText';
import { indexOf } from './indexOf';

export const end = '(?![\\p{L}\\p{N}])';
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

/** Letters of a text that begins with them, each with its option's text behind it or not. */
export const namedLetters = (
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
