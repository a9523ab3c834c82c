import { namesKey, optionLabel, roleOf } from './columnNames';

/** The columns of a table of questions with options. */
export interface OptionColumns {
  readonly question: number;
  readonly options: readonly OptionColumn[];
  /** The column that says which option is right. */
  readonly key: number;
  readonly explanation?: number;
}

export interface OptionColumn {
  readonly at: number;
  readonly label: string;
}

/** Finds the columns of questions with options, such as `question, A, B, C, answer`; undefined in any other table. */
export const optionColumns = (names: readonly string[]): OptionColumns | undefined => {
  const question = names.findIndex((name) => roleOf(name) === 'front');
  const labelled = names.flatMap((name, at) =>
    optionLabel(name) === undefined ? [] : [{ at, label: optionLabel(name) ?? '' }],
  );
  const options = labelled.length >= 2 ? labelled : lettered(names);
  if (question < 0 || options.length < 2) return undefined;
  const isFree = (at: number): boolean => at !== question && !options.some((option) => option.at === at);
  const key = keyColumn(names, isFree);
  const explanation = names.findIndex((name, at) => at !== key && isFree(at) && roleOf(name) === 'why');
  return key < 0 ? undefined : { question, options, key, ...(explanation >= 0 && { explanation }) };
};

/** The column that is called as a key, else as an answer. */
export const keyColumn = (names: readonly string[], isFree: (at: number) => boolean): number => {
  const key = names.findIndex((name, at) => isFree(at) && namesKey(name));
  return key >= 0 ? key : names.findIndex((name, at) => isFree(at) && roleOf(name) === 'answer');
};

/** Columns that are called A, B, C and so on. */
const lettered = (names: readonly string[]): OptionColumns['options'] => {
  const found = ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({
    at: names.findIndex((name) => name.trim().toUpperCase() === label),
    label,
  }));
  const end = found.findIndex(({ at }) => at < 0);
  const options = end < 0 ? found : found.slice(0, end);
  return options.length >= 3 ? options : [];
};
