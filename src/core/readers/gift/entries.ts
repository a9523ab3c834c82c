import type { Problem } from '../../exercise/problem';
import { bracePattern, marksIn } from './escapes';

/** Some lines of a GIFT file that belong together; comments are left out of `text`. */
export interface Entry {
  /** A category, or what may be a question: without answers it is a description. */
  readonly kind: 'category' | 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly comments: readonly string[];
  readonly problems: readonly Problem[];
}

/** Cuts a file at its blank lines; one before braces, or within some that are closed later, cuts nothing. */
export const entriesIn = (text: string): Entries => {
  const lines = text.split('\n').map(lineOf);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const closes = closingAhead(lines);
  const opens = openingAhead(lines);
  let from = 0;
  let opened: { readonly line: number; readonly depth: number; readonly answers: boolean } | undefined;
  let answered = false;

  const end = (at: number): void => {
    const own = lines.slice(from, at).flatMap(({ kind, shown }) => (kind === 'comment' ? [] : [shown]));
    if (opened !== undefined) problems.push(unclosed(opened.line));
    else if (own.some((line) => line.trim() !== ''))
      entries.push({ kind: 'text', text: own.join('\n'), start: startOf(lines, from), end: lastOf(lines, at) });
    from = at;
    opened = undefined;
    answered = false;
  };

  lines.forEach((line, at) => {
    const begins = line.kind === 'category' || line.titled || (opened === undefined && answered && line.answers);
    const breaks = line.kind === 'blank' && (opened === undefined ? answered || opens[at] !== 1 : closes[at] !== 1);
    if (begins || breaks) end(at);
    if (line.kind === 'category') {
      entries.push({ kind: 'category', text: line.shown.trim().slice('$CATEGORY:'.length), start: at, end: at + 1 });
      from = at + 1;
      return;
    }
    for (const brace of line.braces) {
      const depth: number = (opened?.depth ?? 0) + (brace === '{' ? 1 : -1);
      if (opened !== undefined && depth === 0) answered ||= opened.answers;
      opened = depth > 0 ? { line: at, answers: line.answers, ...opened, depth } : undefined;
    }
  });
  end(lines.length);
  return { entries, problems, comments: lines.filter(({ kind }) => kind === 'comment').map(({ written }) => written) };
};

interface Line {
  readonly kind: 'blank' | 'comment' | 'category' | 'text';
  readonly written: string;
  readonly shown: string;
  readonly braces: readonly string[];
  /** Whether a question with a title starts here. */
  readonly titled: boolean;
  /** Whether answers open here, so that after others a new question does. */
  readonly answers: boolean;
}

const titled = /^::(?:\\.|[^\\:]|:(?!:))*::/u;

const lineOf = (written: string): Line => {
  const trimmed = written.trim();
  const empty = { written, shown: '', braces: [], titled: false, answers: false };
  if (trimmed === '') return { ...empty, kind: 'blank' };
  if (trimmed.startsWith('//')) return { ...empty, kind: 'comment' };
  if (/^\$CATEGORY:/iu.test(trimmed)) return { ...empty, kind: 'category', shown: written };
  const braces = marksIn(written, bracePattern).map(({ mark }) => mark);
  const answers = braces.includes('{') && /(?<!\\)\{\s*(?:$|[=~#}]|T(?:RUE)?\s*[#}]|F(?:ALSE)?\s*[#}])/iu.test(written);
  return { kind: 'text', written, shown: written, braces, titled: titled.test(trimmed), answers };
};

/** For each line whether the next brace from there on closes (1), before another question starts. */
const closingAhead = (lines: readonly Line[]): Uint8Array => {
  const ahead = new Uint8Array(lines.length + 1);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { braces = [], titled, kind } = lines[at] ?? {};
    const starts = kind === 'category' || titled === true;
    ahead[at] = starts ? 0 : braces.length === 0 ? (ahead[at + 1] ?? 0) : Number(braces[0] === '}');
  }
  return ahead;
};

/** For each line whether the next text from there on begins with answers (1), so that it has no question of its own. */
const openingAhead = (lines: readonly Line[]): Uint8Array => {
  const ahead = new Uint8Array(lines.length + 1);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { kind, answers = false, shown = '' } = lines[at] ?? {};
    ahead[at] =
      kind === 'text' || kind === 'category'
        ? Number(answers && shown.trimStart().startsWith('{'))
        : (ahead[at + 1] ?? 0);
  }
  return ahead;
};

/** The first line that shows anything. */
const startOf = (lines: readonly Line[], from: number): number => {
  let at = from;
  while (lines[at]?.shown.trim() === '') at++;
  return at;
};

const lastOf = (lines: readonly Line[], end: number): number => {
  let at = end;
  while (at > 0 && lines[at - 1]?.shown.trim() === '') at--;
  return at;
};

const unclosed = (line: number): Problem => ({
  line,
  severity: 'error',
  code: 'unclosed-brace',
  message:
    'The answers that begin with { are never closed: a } was expected before the next question. A brace of the text itself is written \\{.',
});
