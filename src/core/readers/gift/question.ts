import { type Answers, answersOf } from './answers';
import type { Entry } from './entries';
import { bracePattern, marksIn } from './escapes';
import { type Format, formatAt } from './format';

/** A question as it stands in the file, still escaped. */
export interface Question {
  readonly title: string;
  readonly format: Format;
  /** With a line where the answers stood within it. */
  readonly stem: string;
  readonly answers: Answers;
}

const title = /^\s*::((?:\\[\s\S]|[^\\:]|:(?!:))*)::/u;
export const blank = '_____';

/** The question of an entry; nothing where there are no braces, so that it only describes. */
export const questionOf = ({ text }: Entry): Question | undefined => {
  const [whole = '', name = ''] = title.exec(text) ?? [];
  const { format, rest } = formatAt(text.slice(whole.length));
  const groups = groupsIn(rest);
  const group = groups.find(({ start, end }) => isAnswer.test(rest.slice(start + 1, end))) ?? groups[0];
  if (group === undefined) return undefined;
  const stem = stemOf(rest.slice(0, group.start).trim(), rest.slice(group.end + 1).trim());
  return {
    title: name.trim(),
    format: format ?? 'moodle',
    stem,
    answers: answersOf(rest.slice(group.start + 1, group.end)),
  };
};

/** How many groups of answers an entry has. */
export const answersWithin = ({ text }: Entry): number =>
  groupsIn(text).filter(({ start, end }) => /^\s*[=~#]/u.test(text.slice(start + 1, end))).length;

/** Text after the answers makes them a missing word, unless it is only the full stop after a whole sentence. */
const stemOf = (before: string, after: string): string => {
  if (after === '' || (/[.?!:]$/u.test(before) && /^[.,;:!?]+$/u.test(after))) return before;
  return `${before} ${blank}${/^[.,;:!?)]/u.test(after) ? '' : ' '}${after}`.trim();
};

const isAnswer = /^\s*(?:$|[=~#]|(?:T|F|TRUE|FALSE)\s*(?:#|$))/iu;

interface Group {
  readonly start: number;
  readonly end: number;
}

/** The outermost pairs of braces. */
const groupsIn = (text: string): readonly Group[] => {
  const groups: Group[] = [];
  let depth = 0;
  let start = 0;
  for (const { mark, index } of marksIn(text, bracePattern)) {
    if (mark === '{' && depth++ === 0) start = index;
    if (mark === '}' && depth > 0 && --depth === 0) groups.push({ start, end: index });
  }
  return groups;
};
