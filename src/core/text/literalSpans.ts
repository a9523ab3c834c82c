import { codeSpans } from './codeSpans';

/**
 * A part of a Markdown text that is shown as it stands: code or a formula, its marks included, from
 * `start` up to `end`.
 */
export interface LiteralSpan {
  readonly kind: 'code' | 'math';
  readonly start: number;
  readonly end: number;
  /** How many characters its marks have on each side. */
  readonly mark: number;
}

const math = /(?<![\\$])(\$\$?)(?=[^\s$])[^$\n]{1,2000}?(?<=\S)\1(?![\d$])/gu;

/** The code spans and formulas of a text, in order. */
export const literalSpans = (text: string): readonly LiteralSpan[] => {
  const code = text.includes('`')
    ? codeSpans(text).map(({ start, end, ticks }): LiteralSpan => ({ kind: 'code', start, end, mark: ticks }))
    : [];
  const formulas = text.includes('$')
    ? [...text.matchAll(math)].map(({ 0: whole, 1: mark = '', index }): LiteralSpan => ({
        kind: 'math',
        start: index,
        end: index + whole.length,
        mark: mark.length,
      }))
    : [];
  const all = [...code, ...formulas].sort((one, other) => one.start - other.start);
  let end = 0;
  return all.filter((span) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
};
