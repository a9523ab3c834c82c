/** What a command was called with. */
export interface Words {
  readonly paths: readonly string[];
  /** By name without dashes; an option that takes no value has the empty text. */
  readonly options: ReadonlyMap<string, string>;
}

/** The options of a command: what each one's value may be, any text, or nothing. */
export type OptionTable = Readonly<Record<string, readonly string[] | 'text' | 'none'>>;

/** A command line that its command does not know, with the reason in words. */
export class Misuse extends Error {}

const short: Readonly<Record<string, string>> = { '-o': '--output' };

/** Sorts the words after a command's name; `--name value` and `--name=value` are the same. */
export const wordsOf = (command: string, words: readonly string[], table: OptionTable): Words => {
  const paths: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      paths.push(word);
      continue;
    }
    const [written = '', ...joined] = word.split('=');
    const name = (short[written] ?? written).replace(/^--/u, '');
    const kind = Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind === undefined) throw new Misuse(`“${command}” has no option ${written}`);
    const value = kind === 'none' ? '' : joined.length > 0 ? joined.join('=') : words[++at];
    if (value === undefined) throw new Misuse(`${written} wants a value after it`);
    if (Array.isArray(kind) && !kind.includes(value))
      throw new Misuse(`${written} is ${kind.join(', ')}; not ${value}`);
    options.set(name, value);
  }
  return { paths, options };
};
