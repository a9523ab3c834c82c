/** What the first lines of an Anki text export say of its records. Columns count from 0. */
export interface TextHeaders {
  readonly separator: string;
  /** Missing where the file does not say whether its fields are HTML. */
  readonly html?: boolean;
  readonly tags: readonly string[];
  readonly deck: string;
  readonly noteType: string;
  readonly names: readonly string[];
  readonly columns: {
    readonly deck?: number;
    readonly guid?: number;
    readonly noteType?: number;
    readonly tags?: number;
  };
  /** The line after the headers. */
  readonly next: number;
}

const header =
  /^#\s?(separator|html|tags|columns|notetype|deck|guid column|notetype column|deck column|tags column|if matches)\s?:(.*)$/iu;
const separators: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};
const candidates = ['\t', '|', ';', ':', ','];

/** Whether a text begins as an Anki text export does. */
export const hasTextHeaders = (text: string): boolean => {
  const end = text.indexOf('\n');
  return text.startsWith('#') && header.test(text.slice(0, end < 0 ? longestHeader : Math.min(end, longestHeader)));
};

const longestHeader = 1000;

/** Reads the headers of an Anki text export. */
export const textHeaders = (text: string): TextHeaders => {
  const values = new Map<string, string>();
  let next = 0;
  let at = 0;
  while (text[at] === '#') {
    const end = text.indexOf('\n', at);
    const [, name, value] = header.exec(text.slice(at, end < 0 ? text.length : end)) ?? [];
    if (name === undefined) break;
    values.set(name.toLowerCase(), (value ?? '').replace(/^ | $/gu, ''));
    next++;
    if (end < 0) break;
    at = end + 1;
  }
  const separator = separatorOf(values.get('separator')) ?? guessed(text.slice(at, at + 5000));
  for (const [name, value] of values) if (name !== 'separator') values.set(name, withoutPadding(value, separator));
  const html = values.get('html')?.trim().toLowerCase();
  return {
    separator,
    ...(html === undefined ? {} : { html: html === 'true' }),
    tags: (values.get('tags') ?? '').split(/\s+/u).filter((tag) => tag !== ''),
    deck: (values.get('deck') ?? '').trim(),
    noteType: (values.get('notetype') ?? '').trim(),
    names:
      values
        .get('columns')
        ?.split(separator)
        .map((name) => name.trim()) ?? [],
    columns: {
      ...column('deck', values.get('deck column')),
      ...column('guid', values.get('guid column')),
      ...column('noteType', values.get('notetype column')),
      ...column('tags', values.get('tags column')),
    },
    next,
  };
};

const separatorOf = (value: string | undefined): string | undefined => {
  if (value === undefined || value === '') return undefined;
  const name = /^\s*([a-z]+)\W*$/iu.exec(value)?.[1]?.toLowerCase() ?? '';
  return separators[name] ?? (value.trim() === '\\t' ? '\t' : value[0]);
};

/** A spreadsheet makes every line as long as its table, and so puts separators behind a header. */
const withoutPadding = (value: string, separator: string): string => {
  let end = value.length;
  while (end > 0 && value[end - 1] === separator) end--;
  return value.slice(0, end);
};

const guessed = (records: string): string => {
  const line = records.split('\n').find((each) => each.trim() !== '') ?? '';
  return candidates.find((candidate) => line.includes(candidate)) ?? '\t';
};

const column = (name: keyof TextHeaders['columns'], value: string | undefined): TextHeaders['columns'] => {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number > 0 ? { [name]: number - 1 } : {};
};
