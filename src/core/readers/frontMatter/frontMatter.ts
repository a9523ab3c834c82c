import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import type { Problem } from '../../exercise/problem';
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

/**
 * Reads the YAML between two lines `---` at the start of a file; of TOML there, as decks have it, only
 * what the set is called.
 */
export const frontMatterOf = (lines: readonly string[]): FrontMatterReading => {
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (end < 0) return none;
  const own = lines.slice(1, end);
  const plain = plainFields(own);
  if (plain !== undefined) return { ...fieldsOf(plain, lines), next: end + 1 };
  const toml = tomlFields(own);
  if (toml !== undefined) return { ...none, fields: titled(toml.get('title') ?? toml.get('name')), next: end + 1 };
  const tooDeep = lineNestedBelow(mostNesting, own);
  if (tooDeep >= 0)
    return {
      ...none,
      next: end + 1,
      problems: [
        problem(tooDeep + 1, `The front matter nests too deeply; at most ${mostNesting} levels were expected.`),
      ],
    };
  const counter = new LineCounter();
  // To compare each key with all others takes the parser a time that grows with their square.
  const document = parseDocument(own.join('\n'), { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    return {
      ...none,
      next: end + 1,
      problems: [problem(line, `The front matter is not valid YAML: ${error.message}`, Math.max(0, col - 1))],
    };
  }
  const twice = isMap(document.contents) ? firstTwice(document.contents.items.map(({ key }) => key)) : undefined;
  if (twice !== undefined) {
    const { line } = counter.linePos(twice.range?.[0] ?? 0);
    return {
      ...none,
      next: end + 1,
      problems: [
        problem(line, `The front matter is not valid YAML: the field “${String(twice.value)}” stands there twice.`),
      ],
    };
  }
  return { ...fieldsOf(document, lines), next: end + 1 };
};

/**
 * The most levels that front matter may have. The parser calls itself for each, and Node 20 ends the whole process
 * where its stack does.
 */
export const mostNesting = 100;

/**
 * The line at which brackets, marks of lists and columns of indentation are more than some levels; -1 where there is
 * none. Each level takes at least one of them.
 */
const lineNestedBelow = (most: number, lines: readonly string[]): number => {
  let open = 0;
  return lines.findIndex((line) => {
    const indented = /^[\s?:-]*/u.exec(line)?.[0].length ?? 0;
    let deepest = open;
    for (const mark of line.match(/[[\]{}]/gu) ?? []) {
      open = mark === ']' || mark === '}' ? Math.max(0, open - 1) : open + 1;
      deepest = Math.max(deepest, open);
    }
    return deepest + indented > most;
  });
};

/** The first key that another had before it. */
const firstTwice = (keys: readonly unknown[]): Scalar | undefined => {
  const seen = new Set<unknown>();
  return keys.filter(isScalar).find(({ value }) => seen.size === seen.add(value).size);
};

/** The known fields among some values, and what is wrong with them. */
const fieldsOf = (
  values: { get(name: string): unknown },
  lines: readonly string[],
): Omit<FrontMatterReading, 'next'> => {
  const problems: Problem[] = [];
  const fields: { -readonly [Name in keyof FrontMatter]: FrontMatter[Name] } = {};
  const take = <Name extends keyof FrontMatter>(
    name: Name,
    expected: string,
    read: (value: unknown) => FrontMatter[Name] | undefined,
  ): void => {
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

const titled = (title: string | undefined): FrontMatter =>
  title === undefined || title.trim() === '' ? {} : { title: title.trim() };

const problem = (line: number, message: string, column = 0): Problem => ({
  line,
  column,
  severity: 'error',
  code: 'front-matter',
  message,
});

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;

const texts = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string')
    return value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const list: readonly unknown[] = isSeq(value)
    ? value.items.map((item) => (isScalar(item) ? item.value : undefined))
    : Array.isArray(value)
      ? value
      : [undefined];
  const items = list.map(text);
  return items.every((item) => item !== undefined) ? items : undefined;
};

const retention = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0.7 && value <= 0.97 ? value : undefined;
