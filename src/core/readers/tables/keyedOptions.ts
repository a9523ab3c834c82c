/** What a key says of one question, and the options it chooses from. */
export interface KeyedRow {
  readonly key: string;
  readonly options: readonly { readonly label: string; readonly text: string }[];
}

/** Which options are right; `doubtful` where a key can be read in two ways that differ. */
export interface Keyed {
  readonly correct: readonly number[];
  readonly doubtful: boolean;
}

/** One way to name options. Gives nothing for a key that is not written so. */
type KeyForm = (row: KeyedRow) => readonly number[] | undefined;

const plain = (text: string): string => text.trim().toLowerCase();

const parts = (key: string, between: RegExp): readonly string[] =>
  plain(key)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !fillers.test(part));

const fillers = /^(?:option|choice|answer|and|und|et|y|e)$/u;

const all = (found: readonly number[]): readonly number[] | undefined =>
  found.length === 0 || found.includes(-1) ? undefined : [...new Set(found)].sort((one, other) => one - other);

const byText: KeyForm = ({ key, options }) => {
  const texts = options.map(({ text }) => plain(text));
  const whole = texts.indexOf(plain(key));
  return whole >= 0 ? [whole] : all(parts(key, /[;|\n]|,(?=\s|$)/u).map((part) => texts.indexOf(part)));
};

const byLetter: KeyForm = ({ key, options }) => {
  const labels = options.map(({ label }) => plain(label));
  const letterAt = (word: string): number => {
    const bare = word.replace(/^(?:option|choice|answer)_?|[().:]/gu, '');
    const at = labels.indexOf(bare);
    return !/^[a-z]$/u.test(bare)
      ? -1
      : at >= 0
        ? at
        : labels.every((label) => /^\d$/u.test(label)) && bare.charCodeAt(0) - 97 < options.length
          ? bare.charCodeAt(0) - 97
          : -1;
  };
  const [, letter, rest] = /^\s*\(?([a-z])[).:]\s*(\S[^]*)$/iu.exec(key) ?? [];
  if (letter !== undefined && plain(options[letterAt(plain(letter))]?.text ?? '') === plain(rest ?? ''))
    return [letterAt(plain(letter))];
  const run = /^[A-H]{2,8}$/u.test(key.trim()) ? plain(key).split('') : parts(key, /[\s,;|/&]+/u);
  return all(run.map(letterAt));
};

const byNumber =
  (first: number): KeyForm =>
  ({ key, options }) =>
    all(
      parts(key, /[\s,;|/&]+/u).map((word) =>
        /^(?:(?:option|choice|answer)_?)?\d[).]?$/u.test(word)
          ? inside(Number(/\d/u.exec(word)?.[0]) - first, options.length)
          : -1,
      ),
    );

const inside = (at: number, length: number): number => (at >= 0 && at < length ? at : -1);

/**
 * Reads the keys of a whole column in the one way that fits most of them: letters, numbers from one or from nought, or
 * the options' own words. A key that is not written so is read otherwise where that can mean only one thing. `isIndex`
 * says that the column is called an index.
 */
export const keysOf = (rows: readonly KeyedRow[], isIndex = false): readonly Keyed[] => {
  const forms = [byLetter, byNumber(1), byNumber(0), byText].map((form) => rows.map(form));
  const fits = forms.map((found) => found.filter((correct) => correct !== undefined).length);
  const most = Math.max(...fits);
  const best = forms.filter((_, at) => fits[at] === most);
  const [ones, noughts] = [forms[1], forms[2]];
  const counted =
    ones !== undefined &&
    noughts !== undefined &&
    best.includes(ones) &&
    best.includes(noughts) &&
    !isIndex &&
    !rows.some(({ key }) => key.trim() === '0')
      ? best.filter((form) => form !== noughts)
      : best;
  return rows.map((_, at) => {
    const first = ways(counted, at);
    const found = first.length > 0 ? first : ways(forms, at);
    return found.length === 1
      ? { correct: found[0] ?? [], doubtful: false }
      : { correct: [], doubtful: found.length > 1 };
  });
};

/** The different readings of one key. */
const ways = (
  forms: readonly (readonly (readonly number[] | undefined)[])[],
  at: number,
): readonly (readonly number[])[] => {
  const found = forms.flatMap((form) => (form[at] === undefined ? [] : [form[at]]));
  return found.filter((correct, nth) => found.findIndex((other) => other.join() === correct.join()) === nth);
};

/** Which options a key names that stands alone. */
export const keyedOptions = (key: string, options: KeyedRow['options']): readonly number[] =>
  keysOf([{ key, options }])[0]?.correct ?? [];
