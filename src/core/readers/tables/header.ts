import { isName, type Role, roleOf, withoutLanguage } from './columnNames';
import { areWordy } from './wordy';

const cardRoles: ReadonlySet<Role | undefined> = new Set<Role>([
  'front',
  'back',
  'answer',
  'either',
  'language',
  'key',
]);

/** Whether some names of columns tell of cards. */
export const namesCards = (names: readonly string[]): boolean => names.some((name) => cardRoles.has(roleOf(name)));

/**
 * Whether the first row names the columns: all its cells can be names, it does not begin as others do, and something
 * shows it, be it a known name, a column of numbers or addresses below a word, names in small letters above words in
 * capitals, or a name with its translations.
 */
export const namesColumns = (names: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  new Set(names).size === names.length &&
  names.every((name) => name.trim() === '' || isName(name)) &&
  !beginsAsOthers(names, rows) &&
  hasSign(names, rows);

const hasSign = (names: readonly string[], rows: readonly (readonly string[])[]): boolean => {
  const known = names.filter((name) => roleOf(name) !== undefined).length;
  if (known * 2 >= names.length || (known > 0 && namesCards(names))) return true;
  return names.some(
    (name, at) =>
      name.includes('_') ||
      names.some((other) => other !== name && withoutLanguage(name) === other) ||
      isOfOtherKind(
        name,
        rows.map((row) => row[at] ?? ''),
      ),
  );
};

const fewestRows = 3;
const mostCells = 0.9;

const isOfOtherKind = (name: string, cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < fewestRows || name.trim() === '') return false;
  return (
    (!areWordy(filled) && areWordy([name])) ||
    (/^\p{Ll}/u.test(name) && filled.filter((cell) => /^\P{L}*\p{Lu}/u.test(cell)).length >= filled.length * mostCells)
  );
};

/** Whether a first row is no row of names, for it begins as others do: `der Hund`, `die Katze`, `der Hut`. */
const beginsAsOthers = (names: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  names.some((name, at) => {
    const first = /^\S+ (?=\S)/u.exec(name.trimStart())?.[0].toLowerCase();
    return (
      first !== undefined &&
      rows.filter((row) => (row[at] ?? '').trimStart().toLowerCase().startsWith(first)).length * 5 >=
        Math.max(5, rows.length)
    );
  });
