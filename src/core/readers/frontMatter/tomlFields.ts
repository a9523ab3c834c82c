/** The texts at the top level of TOML front matter, by name; nothing where the lines are no TOML. */
export const tomlFields = (lines: readonly string[]): ReadonlyMap<string, string> | undefined => {
  const own = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const [first] = own;
  if (first === undefined || !assignment.test(first)) return undefined;
  const fields = new Map<string, string>();
  for (const line of own) {
    if (line.startsWith('[')) break;
    const [, name, value = ''] = assignment.exec(line) ?? [];
    const text = textOf(value);
    if (name !== undefined && text !== undefined) fields.set(name, text);
  }
  return fields;
};

const assignment = /^([\w-]+)\s*=\s*(\S.*)$/u;

const textOf = (value: string): string | undefined => {
  const [, literal, basic] = /^(?:'([^']*)'|("(?:[^"\\]|\\.)*"))\s*(?:#.*)?$/u.exec(value) ?? [];
  if (literal !== undefined) return literal;
  if (basic === undefined) return undefined;
  try {
    return String(JSON.parse(basic));
  } catch {
    return basic.slice(1, -1);
  }
};
