import { numberOf, type NumberRange } from '../../exercise/kinds/accepted';
import type { Markdown } from '../../text/markdown';
import { unescaped } from './escapes';

/** The numbers that `3`, `3:0.5` (give or take) or `1..5` stands for; nothing for what is none of them. */
export const acceptedNumber = (written: string): NumberRange | undefined => {
  const { ends, middle, give } = partsOf(written);
  if (ends !== undefined) return ends.min <= ends.max ? ends : { min: ends.max, max: ends.min };
  return middle === undefined || give === undefined
    ? undefined
    : { min: middle - Math.abs(give), max: middle + Math.abs(give) };
};

/** The same for people. */
export const numberText = (written: string): Markdown => {
  const [left = '', right = ''] = piecesOf(written);
  if (partsOf(written).ends !== undefined) return `${left} … ${right}`;
  return (partsOf(written).give ?? 0) === 0 ? left : `${left} ± ${right}`;
};

const piecesOf = (written: string): readonly string[] =>
  unescaped(written)
    .split(/\.{2,}|:/u)
    .map((part) => part.trim());

const partsOf = (
  written: string,
): { readonly ends?: NumberRange; readonly middle?: number | undefined; readonly give?: number | undefined } => {
  const [first = '', second] = piecesOf(written);
  const [left, right] = [numberOf(first), second === undefined ? 0 : numberOf(second)];
  if (!/\.{2}/u.test(written)) return { middle: left, give: right };
  return left === undefined || right === undefined ? {} : { ends: { min: left, max: right } };
};
