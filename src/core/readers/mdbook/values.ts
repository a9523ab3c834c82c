/** A table of TOML. */
export type Values = Readonly<Record<string, unknown>>;

/** A text without the blank lines around it; a number as people write it; else nothing. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
};

/** The texts of a list, or the one that stands for itself. */
export const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
