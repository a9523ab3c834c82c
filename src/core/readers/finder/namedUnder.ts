import type { Option } from '../../exercise/kinds/choice';
import { lineKinds, type Outline } from '../outline/outline';
import { namedBelow } from './named';
import type { OptionLine } from './optionLine';
import type { Slot } from './slot';

/** The line below some options that names one or more. */
export const namedUnder = (
  { lines, kindAt }: Outline,
  { end }: Slot,
  run: readonly OptionLine[],
): number | undefined => {
  const from = (run.at(-1)?.line ?? end) + 1;
  return namesOne(lines.slice(from, end), from, (at) => kindAt(from + at) === lineKinds.code, run);
};

/** The line of those from `first` on that names one or more options. */
export const namesOne = (
  lines: readonly string[],
  first: number,
  isCode: (at: number) => boolean,
  run: readonly OptionLine[],
): number | undefined => {
  const options = run.map(({ written, text }, at): Option => ({
    label: written || String.fromCharCode(65 + (at % 26)),
    text: text.replace(ownLetter, ''),
  }));
  const found = namedBelow(lines, isCode, options);
  return found === undefined || (found.correct.length === 0 && found.unknown.length === 0 && !found.isUnclear)
    ? undefined
    : first + found.at;
};

/** The letter that an option has behind its box. */
const ownLetter = /^(?:\*\*)?\(?[A-Ja-j][.)]\s+/u;
