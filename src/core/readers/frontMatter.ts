import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem';
import { plainFields } from './plainFields';
import { tomlFields } from './tomlFields';

/** What the author says of a file as a whole. */
export interface FrontMatter {
  readonly title?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly id?: string;
  readonly retention?: number;
}

export interface FrontMatterReading {
  readonly fields: FrontMatter;
  readonly problems: readonly Problem[];
  /** The line after the front matter; 0 where there is none. */
  readonly next: number;
}

const none: FrontMatterReading = { fields: {}, problems: [], next: 0 };

/** Reads the YAML between two lines `---` at the start of a file; of TOML there, as decks have it, only what the set is called. */
export const frontMatterOf = (lines: readonly string[]): FrontMatterReading => {
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (end < 0) return none;
  const own = lines.slice(1, end);
  const plain = plainFields(own);
  if (plain !== undefined) return { ...fieldsOf(plain, lines), next: end + 1 };
  const toml = tomlFields(own);
  if (toml !== undefined) return { ...none, fields: titled(toml.get('title') ?? toml.get('name')), next: end + 1 };
  const counter = new LineCounter();
  const document = parseDocument(own.join('\n'), { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    return { ...none, next: end + 1, problems: [problem(line, `The front matter is not valid YAML: ${error.message}`, Math.max(0, col - 1))] };
  }
  return { ...fieldsOf(document, lines), next: end + 1 };
};

/** The known fields among some values, and what is wrong with them. */
const fieldsOf = (values: { get(name: string): unknown }, lines: readonly string[]): Omit<FrontMatterReading, 'next'> => {
  const problems: Problem[] = [];
  const fields: { -readonly [Name in keyof FrontMatter]: FrontMatter[Name] } = {};
  const take = <Name extends keyof FrontMatter>(name: Name, expected: string, read: (value: unknown) => FrontMatter[Name] | undefined): void => {
    const value = values.get(name);
    if (value === undefined || value === null) return;
    const found = read(value);
    if (found !== undefined) fields[name] = found;
    else {
      const line = lines.findIndex((each, at) => at > 0 && each.startsWith(`${name}:`));
      problems.push(problem(Math.max(1, line), `The field “${name}” of the front matter should be ${expected}.`));
    }
  };
  take('title', 'a text', text);
  take('description', 'a text', text);
  take('id', 'a text', text);
  take('tags', 'a list of texts', texts);
  take('retention', 'a number from 0.70 to 0.97', retention);
  return { fields, problems };
};

const titled = (title: string | undefined): FrontMatter => (title === undefined || title.trim() === '' ? {} : { title: title.trim() });

const problem = (line: number, message: string, column = 0): Problem => ({ line, column, severity: 'error', code: 'front-matter', message });

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;

const texts = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string') return value.split(',').map((each) => each.trim()).filter((each) => each !== '');
  const list: readonly unknown[] = isSeq(value) ? value.items.map((item) => (isScalar(item) ? item.value : undefined)) : Array.isArray(value) ? value : [undefined];
  const items = list.map(text);
  return items.every((item) => item !== undefined) ? items : undefined;
};

const retention = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0.7 && value <= 0.97 ? value : undefined;
