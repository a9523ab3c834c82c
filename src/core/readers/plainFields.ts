/**
 * The fields of front matter whose lines all read `name: some words` or `name: "some words"`: such words are a text in YAML, whatever
 * the words. Nothing where a line reads otherwise or a name comes twice; then a parser has to look.
 */
export const plainFields = (lines: readonly string[]): ReadonlyMap<string, string> | undefined => {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, quoted, words] = field.exec(line) ?? [];
    const value = quoted ?? words;
    if (name === undefined || value === undefined || fields.has(name) || noText.test(value)) return undefined;
    fields.set(name, value);
  }
  return fields.size === 0 ? undefined : fields;
};

const field = /^([a-z]\w*): (?:"([\w ,.:;()?!'-]*)"|([A-Za-z][\w ,.;()?!'"-]*))$/u;
const noText = /^(?:null|true|false)\s*$/iu;
