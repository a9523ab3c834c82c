import { isOneSlip } from '../../base/isOneSlip';

/** An HTML or JSX tag as it stands in a line. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** How many characters it takes up, from its `<` to its `>`. */
  readonly length: number;
  /** As it is written, where that is a slip of the hand. */
  readonly misspelt?: string;
}

const structural = ['details', 'summary', 'flashcard'];

/** The component around some cards. */
const notMeant: ReadonlySet<string> = new Set(['flashcards']);

/** Which of the tags that give a page its structure is meant by a name, even with a slip in it: `detials`. */
export const structuralName = (written: string): string | undefined => {
  const name = written.toLowerCase();
  if (structural.includes(name)) return name;
  return notMeant.has(name) ? undefined : structural.find((each) => isOneSlip(name, each));
};

const opening = /<(\/?)([A-Za-z][\w.-]*)/uy;
const attribute =
  /\s*([^\s"'<>/={}]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"\\]*(?:\\[^][^"\\]*)*)"|'([^'\\]*(?:\\[^][^'\\]*)*)'|`([^`\\]*(?:\\[^][^`\\]*)*)`)\s*\}|([^\s"'=<>`{}]+)))?/uy;

/** The tag that starts at `at`; nothing where none does, or where it does not end in this text. */
export const tagAt = (text: string, at: number): Tag | undefined => {
  const start = text.slice(at, at + longestBare);
  return bareTag(start.slice(0, start.indexOf('>') + 1)) ?? tagRead(text, at);
};

/** The tag that a text is, where it is one that most pages are made of. */
export const bareTag = (text: string): Tag | undefined => bare.get(text);

const tagRead = (text: string, at: number): Tag | undefined => {
  opening.lastIndex = at;
  const [, slash, name] = opening.exec(text) ?? [];
  if (name === undefined) return undefined;
  if (text.startsWith('>', opening.lastIndex))
    return {
      name: name.toLowerCase(),
      closing: slash === '/',
      selfClosing: false,
      attributes: none,
      length: opening.lastIndex + 1 - at,
    };
  const attributes = new Map<string, string>();
  let end = opening.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(text);
    if (found === null) break;
    const [, key = '', ...values] = found;
    const value = values.find(Boolean) ?? '';
    const isEscaped = value.includes('\\') && value === (values[2] ?? values[3] ?? values[4]);
    attributes.set(key, entitiesDecoded(isEscaped ? value.replace(/\\([^])/gu, '$1') : value));
    end = attribute.lastIndex;
  }
  const [close, solidus] = /\s*(\/?)>/uy.exec(text.slice(end, end + 100)) ?? [];
  if (close === undefined) return undefined;
  return {
    name: name.toLowerCase(),
    closing: slash === '/',
    selfClosing: solidus === '/',
    attributes,
    length: end + close.length - at,
  };
};

const none: Tag['attributes'] = new Map();

/** Tags that most pages are made of, read once for all; a tag without attributes is the same wherever it stands. */
const bare: ReadonlyMap<string, Tag | undefined> = new Map(
  ['<details>', '</details>', '<summary>', '</summary>'].map((tag) => [tag, tagRead(tag, 0)]),
);
const longestBare = '</details>'.length;

const entitiesDecoded = (value: string): string =>
  value.replace(/&(?:quot|apos|lt|gt|amp|#39|#34);/gu, (entity) => decoded[entity] ?? entity);

const decoded: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
