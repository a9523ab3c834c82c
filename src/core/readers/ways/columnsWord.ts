import type { TablePlan } from '../tables/tablePlan';

/** What may stand before the sign in the word for the columns of a table. */
export const columnRoles = ['front', 'back', 'options', 'key', 'why', 'extra', 'tags', 'deck', 'header'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A column as a person names it: by what it is called, or, without quotes, by its number from 1. */
export interface NamedColumn {
  readonly name: string;
  readonly number?: number;
}

export type ColumnsWord = ReadonlyMap<ColumnRole, readonly NamedColumn[]>;

/** Whether a word is one for the columns of a table: `front=korean, back=english`. */
export const isColumnsWord = (word: string): boolean =>
  new RegExp(`^\\s*(?:${columnRoles.join('|')})\\s*=`, 'iu').test(word);

const part = /\s*(?:"((?:[^"]|"")*)"|([^",+=]*))\s*([,+=]|$)/uy;

/**
 * Reads the word for columns; a text says what is wrong with it. Names with `,`, `+`, `=`, a quote or nothing but
 * digits stand in quotes, which are doubled within.
 */
export const parseColumnsWord = (word: string): ColumnsWord | string => {
  const roles = new Map<ColumnRole, NamedColumn[]>();
  let role: ColumnRole | undefined;
  part.lastIndex = 0;
  while (part.lastIndex < word.length) {
    const at = part.lastIndex;
    const [whole, quoted, bare = '', sign = ''] = part.exec(word) ?? [];
    if (whole === undefined)
      return `“${word.slice(at).trim()}” is not understood; a name, or one in quotes, was expected`;
    const name = quoted?.replaceAll('""', '"') ?? bare.trim();
    if (role === undefined) {
      role = columnRoles.find((each) => each === name.toLowerCase());
      if (role === undefined || sign !== '=')
        return `“${name}” is not understood; one of ${columnRoles.join(', ')} with “=” behind it was expected`;
      if (roles.has(role)) return `“${role}” stands twice; once was expected`;
      roles.set(role, []);
      continue;
    }
    if (name === '' || sign === '=') return `“${role}=” has no column; a name or a number was expected behind it`;
    const number = quoted === undefined && /^\d{1,4}$/u.test(name) ? Number(name) : undefined;
    roles.get(role)?.push({ name, ...(number !== undefined && { number }) });
    if (sign === ',') role = undefined;
  }
  const empty = [...roles].find(([, columns]) => columns.length === 0)?.[0];
  return empty === undefined ? roles : `“${empty}=” has no column; a name or a number was expected behind it`;
};

/** The word for a plan, which parses back to it. */
export const columnsWordOf = (plan: TablePlan): string => {
  const column = (at: number): string => columnWord(plan.names, at);
  const several = (columns: readonly number[]): string => columns.map(column).join('+');
  const { front, back, options, joined, why, extras, tags, deck } = plan;
  const offered = joined === undefined ? options?.map(({ at }) => at) : [joined.at];
  const parts = [
    `front=${column(front)}`,
    ...(offered === undefined ? [`back=${column(back)}`] : [`options=${several(offered)}`, `key=${column(back)}`]),
    ...(why === undefined ? [] : [`why=${column(why)}`]),
    ...(extras.length === 0 ? [] : [`extra=${several(extras)}`]),
    ...(tags === undefined ? [] : [`tags=${column(tags)}`]),
    ...(deck === undefined ? [] : [`deck=${column(deck)}`]),
  ];
  return parts.join(', ');
};

/** What a column is called in a word: its name, or its number where it has none of its own. */
export const columnWord = (names: readonly string[], at: number): string => {
  const name = (names[at] ?? '').trim();
  const isOwn = name !== '' && names.filter((other) => isSame(other, name)).length === 1;
  if (!isOwn) return String(at + 1);
  return /[",+=\n]|^\d{1,4}$/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
};

/** Whether a column is called so: whatever the case and the spaces around. */
export const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
