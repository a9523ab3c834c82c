/** What front matter says in its simplest forms: a text, a number, a list of words, or fields of its own. */
export type PlainFields = ReadonlyMap<string, unknown>;

/**
 * The fields of front matter whose lines all are of forms that mean the same whatever the words: `name: some words`,
 * `name: "some words"`, `name: 3`, `name: [some, words]`, and below a name alone such fields again, two spaces in.
 * Nothing where a line reads otherwise or a name comes twice; then a parser has to look, which takes a
 * hundred times as long.
 */
export const plainFields = (lines: readonly string[]): PlainFields | undefined => {
  const fields = new Map<string, unknown>();
  let below: Map<string, unknown> | undefined;
  for (const line of lines) {
    const [, indent, name, written] = field.exec(line) ?? [];
    const owner = indent === undefined ? fields : below;
    if (name === undefined || owner === undefined || owner.has(name)) return undefined;
    if (indent === undefined) below = written === undefined ? new Map() : undefined;
    const value = written === undefined ? below : valueOf(written);
    if (value === undefined || value === owner) return undefined;
    owner.set(name, value);
  }
  const isEmpty = (value: unknown): boolean => value instanceof Map && value.size === 0;
  return isEmpty(fields) || [...fields.values()].some(isEmpty) ? undefined : fields;
};

const field = /^( {2})?([a-z]\w*):(?: (.+))?$/u;
const value =
  /^(?:"([^"\\\p{C}\p{Zl}\p{Zp}]*)"|'([^'\p{C}\p{Zl}\p{Zp}]*)'|(\p{L}[^:#\p{C}\p{Zl}\p{Zp}]*)|((?:0|[1-9]\d{0,5})(?:\.\d{1,4})?)|\[([A-Za-z][\w-]*(?:, [A-Za-z][\w-]*)*)\])$/u;
const noText = /^(?:null|true|false)\s*$/iu;

const valueOf = (written: string): unknown => {
  const [, double, single, words, number, list] = value.exec(written) ?? [];
  if (number !== undefined) return Number(number);
  const texts = list?.split(', ') ?? [double ?? single ?? words ?? ''];
  if (double === undefined && single === undefined && (texts[0] === '' || texts.some((each) => noText.test(each))))
    return undefined;
  return list === undefined ? texts[0] : texts;
};
