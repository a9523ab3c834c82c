import { indentOf } from '../outline/content';
import { type Lines, type OptionLine, option } from './optionLine';

const boxed =
  /^(\s*(?:(?:[-*+•–—]|\d{1,3}[.)]|[A-Za-z][.)])\s*){1,2})\\?\[\s{0,3}([xXхХ✓✔vV]?)\s{0,3}\\?\](?!\((?:https?:|[#./]))(.*)$/u;
/** Boxes as LiaScript has them, `[(X)]` for one right option and `[[X]]` for several. */
const doubled = /^(\s*)\[(?:\(([xX ]?)\)|\[([xX ]?)\])\]\s+(?=\S)(.*)$/u;
const unmarked = /^(\s*)\\?\[(?: {1,3}|\s?([xX✓✔])\s?)\\?\](?![(:[])(.*)$/u;

/** The option that has its box in a line. */
export const boxAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  if (!line.includes('[')) return undefined;
  const twice = doubled.exec(line);
  const [, before = '', tick = '', text] =
    boxed.exec(line) ??
    unmarked.exec(line) ??
    (twice === null ? [] : ['', twice[1], (twice[2] ?? twice[3] ?? '').trim(), twice[4]]);
  return text === undefined
    ? undefined
    : option(at, text.trim(), { checked: tick !== '', before, indent: indentOf(line) });
};
