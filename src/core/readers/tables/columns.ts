import { type Role, roleOf, withoutLanguage } from './columnNames';
import { areWordy } from './wordy';

/** A column of a table: where it stands, what its name says, and what it holds. */
export interface Column {
  readonly at: number;
  readonly name: string;
  readonly role: Role | undefined;
  readonly wordy: boolean;
  readonly cells: readonly string[];
}

/** The columns of a table, but for translations of one before. */
export const columnsOf = (names: readonly string[], rows: readonly (readonly string[])[]): readonly Column[] => {
  const seen = new Set<string>();
  const isBoth = ['q', 'a'].every((letter) => names.some((name) => name.trim().toLowerCase() === letter));
  return names.flatMap((name, at) => {
    const base = withoutLanguage(name);
    const isTranslation = base !== name.trim() && seen.has(base);
    seen.add(base);
    if (isTranslation) return [];
    const cells = rows.map((row) => row[at] ?? '');
    const role = /^\s*[qa]\s*$/iu.test(name) && !isBoth ? undefined : roleOf(name);
    return [{ at, name, role, wordy: areWordy(cells), cells }];
  });
};

const mostRepeated = 0.5;

/** Whether so many cells are the same that they group rows rather than ask: fewer than half are different. */
export const repeats = ({ cells }: Pick<Column, 'cells'>): boolean =>
  cells.length > 3 && new Set(cells.filter((cell) => cell.trim() !== '')).size < cells.length * mostRepeated;

const fewestAsking = 0.5;

/** Whether at least half of the cells end as questions do, or have parts to fill in as Anki writes them. */
export const endAsQuestions = ({ cells }: Column): boolean =>
  cells.length > 0 &&
  cells.filter((cell) => /[?？؟]["”»’)\]*_]*\s*$|\{\{c\d|__/u.test(cell)).length >= cells.length * fewestAsking;
