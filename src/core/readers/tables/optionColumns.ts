import { roleOf } from './columnNames';

/** The columns of a table of questions with options. */
export interface OptionColumns {
  readonly question: number;
  readonly options: readonly { readonly at: number; readonly label: string }[];
  /** The column that says which option is right. */
  readonly key: number;
  readonly explanation?: number;
}

const optionName = /^(?:options?|choices?|answers?|opt|alternative|distractor)[ _-]?([a-h]|[1-8])$/iu;
const keyName = /^(?:correct|right|key|answer$|solution)/iu;

/** Finds the columns of questions with options, such as `question, A, B, C, answer`; undefined in any other table. */
export const optionColumns = (names: readonly string[]): OptionColumns | undefined => {
  const question = names.findIndex((name) => roleOf(name) === 'front');
  const labelled = names.flatMap((name, at) => (optionName.test(name.trim()) ? [{ at, label: optionName.exec(name.trim())?.[1]?.toUpperCase() ?? '' }] : []));
  const options = labelled.length >= 2 ? labelled : lettered(names);
  const isOption = (at: number): boolean => options.some((option) => option.at === at);
  const key = names.findIndex((name, at) => !isOption(at) && keyName.test(name.trim()));
  if (question < 0 || key < 0 || options.length < 2) return undefined;
  const explanation = names.findIndex((name) => /^(?:explanation|rationale|feedback|reason)/iu.test(name.trim()));
  return { question, options, key, ...(explanation >= 0 && { explanation }) };
};

/** Columns that are called A, B, C and so on. */
const lettered = (names: readonly string[]): OptionColumns['options'] => {
  const found = ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({ at: names.findIndex((name) => name.trim().toUpperCase() === label), label }));
  const end = found.findIndex(({ at }) => at < 0);
  const options = end < 0 ? found : found.slice(0, end);
  return options.length >= 3 ? options : [];
};

/** Which options a key names: by their labels, their numbers or their words. */
export const keyedOptions = (key: string, options: readonly { readonly label: string; readonly text: string }[]): readonly number[] => {
  const words = key.trim().toLowerCase();
  const whole = options.findIndex(({ text }) => text.trim().toLowerCase() === words);
  if (whole >= 0) return [whole];
  const named = words.split(/[\s,;|/&]+/u).filter((word) => word !== '' && !/^(?:option|choice|answer|and)$/u.test(word)).map((word) => positionOf(word, options));
  return named.includes(-1) ? [] : [...new Set(named)].sort((one, other) => one - other);
};

const positionOf = (word: string, options: readonly { readonly label: string }[]): number => {
  const bare = word.replace(/^(?:option|choice|answer)_?|[().]/gu, '');
  const at = options.findIndex(({ label }) => label.toLowerCase() === bare);
  if (at >= 0) return at;
  return /^[1-8]$/u.test(bare) && Number(bare) <= options.length ? Number(bare) - 1 : -1;
};
