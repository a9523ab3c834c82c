import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';

/** An option as it is named. */
export interface Named {
  readonly label: string;
  readonly text: Markdown;
}

const opening =
  /^(?:(?:the )?(?:best |correct |right )?(?:answers?|options?|choices?|it)(?: (?:is|are|would be))?:? )?(?:both |options? )?/iu;
const oneMark = /^["“]?\(?([A-Za-z])\)?["”]?(?=$|[\s.,:;!)—–-])/u;
/** The next mark of an order: `C -> A`, `C, then A`, `C-A`. */
const thenOne = /^(?:\s*(?:->|=>|[→⇒<>]|,?\s+then)\s*|[-–])\(?[A-Z]\)?(?![\p{L}\p{N}])/u;
/** A letter with its bracket or stop, alone or before a reason. */
const strayMark = /^\(?([A-Ja-j])(?:\)|[.:](?=\s|$))/u;
const goesOn =
  /^\s*(?:$|[.,:;!—–-]|\(|(?:is|are|was|because|since|as|and|or|only|does|do|would|will|has|works?|wins?|fits?)\b)/u;

/**
 * The options that an answer names first: `(b) is right`, `B. Because …`, `Answer: A and C`; none where
 * it puts them in order.
 */
export const namedFirst = (answer: Markdown, options: readonly Named[]): readonly number[] => {
  let words = plainText(answer.slice(0, 2000)).replace(opening, '');
  const named: number[] = [];
  for (;;) {
    const [mark, letter = ''] = oneMark.exec(words) ?? [];
    const at = options.findIndex(({ label }) => label.toUpperCase() === letter.toUpperCase());
    if (mark === undefined || at < 0) break;
    const rest = words.slice(mark.length);
    const repeats = plainText(options[at]?.text ?? '').toLowerCase();
    const restated =
      repeats !== '' &&
      rest
        .replace(/^[\s.:)—–-]+/u, '')
        .toLowerCase()
        .startsWith(repeats);
    if (thenOne.test(rest) || (!restated && !goesOn.test(rest))) return [];
    named.push(at);
    const joint = /^(?:\s*,)?\s*(?:and|or|&|,)\s*(?=\(?[A-Za-z]\)?(?:[\s.,:;]|$))/u.exec(rest)?.[0];
    if (joint === undefined) break;
    words = rest.slice(joint.length);
  }
  return isOrder(named, options.length) ? [] : [...new Set(named)].sort((one, other) => one - other);
};

/** Whether all the options are named, but not as they come: they were to be put in order. */
const isOrder = (named: readonly number[], count: number): boolean =>
  count > 2 && named.length === count && named.some((at, nth) => at < (named[nth - 1] ?? 0));

/** The letter that an answer names first and no option has, where it can mean nothing else. */
export const unknownFirst = (answer: Markdown, options: readonly Named[]): readonly string[] => {
  const [, letter] = strayMark.exec(plainText(answer.slice(0, longestOpening)).replace(opening, '')) ?? [];
  return letter === undefined || options.some(({ label }) => label.toUpperCase() === letter.toUpperCase())
    ? []
    : [letter];
};

const longestOpening = 200;
