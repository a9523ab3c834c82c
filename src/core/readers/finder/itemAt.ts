import { indentOf } from '../outline/content';
import { type Lines, type OptionLine, option } from './optionLine';

const number = /^(\s*(?:[-*+]\s+)?(?:\*\*|__)?\(?)(\d)\\?[.):](?:\*\*|__)?\s+(?=\S)/u;

/** The option that has its number in a line. */
export const numberAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const [whole = '', before = '', digit] = number.exec(line) ?? [];
  return digit === undefined
    ? undefined
    : option(at, line.slice(whole.length).trim(), { written: digit, letter: digit, before, indent: indentOf(line) });
};

const item = /^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)(?=\S)/u;

/** Any item of a list as an option. */
export const itemAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const before = item.exec(line)?.[1];
  return before === undefined
    ? undefined
    : option(at, line.slice(before.length).trim(), { before, indent: indentOf(line) });
};
