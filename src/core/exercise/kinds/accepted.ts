import { folded, normalised } from '../identity';
import type { Markdown } from '../../text/markdown';

/** Numbers that are right, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** What is right when it is typed: a text, whatever its case, quotes and spaces, or a number within a range. */
export type Accepted = Markdown | NumberRange;

/** Whether what was typed is one of the accepted answers; an empty answer never is. */
export const accepts = (accepted: readonly Accepted[], typed: string): boolean => {
  const number = numberOf(typed);
  const forms = [folded(typed), normalised(typed)].filter((form) => form !== '');
  return accepted.some((each) =>
    typeof each === 'string' ? forms.includes(normalised(each)) : number !== undefined && isWithin(each, number),
  );
};

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/iu;

/** A number as people type it: with a decimal point or comma, with a hyphen or a minus sign. */
export const numberOf = (text: string): number | undefined => {
  const plain = text
    .trim()
    .replace(/^[\u2212\u2013]/u, '-')
    .replace(/^([^.,]*),([^.,]*)$/u, '$1.$2');
  return number.test(plain) ? Number(plain) : undefined;
};

/** The ends are sums of decimal fractions, so that they may be off in the last binary places. */
const isWithin = ({ min, max }: NumberRange, value: number): boolean => {
  const slack = Math.max(Math.abs(min), Math.abs(max)) * 1e-12;
  return value >= min - slack && value <= max + slack;
};
