import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { nameOf, type Reader } from '../draft/reader';
import { setOf } from '../draft/setOf';

const keyLine = /^\s{0,9}ANSWER:(.*)$/u;
const optionLine = /^\s{0,9}([A-Z])[.)]\s{1,9}(\S.*)$/u;

/** Moodle's Aiken: a question, options `A. x` or `A) x`, a line each, then `ANSWER: A`. */
export const aiken: Reader = {
  name: 'Aiken',
  extensions: ['txt'],
  sniff: ({ path, text }) =>
    /\.txt$/iu.test(path) && /^[ \t]{0,9}ANSWER:[ \t]{0,9}\S/mu.test(text) && /^[ \t]{0,9}A[.)]\s/mu.test(text),
  read: (file) => {
    const { drafts, problems } = questionsIn(file.text.split('\n'));
    const sure = drafts.some((draft) => draft.problems.length === 0);
    return sure ? setOf(drafts, nameOf(file), {}, problems) : { sets: [], problems: [] };
  },
};

/** What was read of a question before its key. */
interface Open {
  start: number;
  readonly words: string[];
  readonly options: { readonly label: string; text: string }[];
}

const questionsIn = (
  lines: readonly string[],
): { readonly drafts: readonly ExerciseDraft[]; readonly problems: readonly Problem[] } => {
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = [];
  let open: Open = { start: 0, words: [], options: [] };
  const close = (end: number, key: string): void => {
    if (open.words.length > 0 && open.options.length > 1) {
      const { draft, told } = questionOf(open, end, key);
      drafts.push(draft);
      problems.push(...told);
    } else if (key !== '')
      problems.push({
        line: end - 1,
        severity: 'warning',
        code: 'no-question',
        message: 'This key has no question with options above it; a question, “A. …” and “B. …” were expected.',
      });
    open = { start: end, words: [], options: [] };
  };
  lines.forEach((line, at) => {
    const [, key] = keyLine.exec(line) ?? [];
    const [, label, text] = optionLine.exec(line) ?? [];
    if (key !== undefined) close(at + 1, key.trim() === '' ? '?' : key.trim());
    else if (line.trim() === '') {
      if (open.options.length > 1 && !goesOn(lines, at)) close(at, '');
    } else if (
      label !== undefined &&
      text !== undefined &&
      open.words.length > 0 &&
      label === String.fromCharCode(65 + open.options.length)
    )
      open.options.push({ label, text: text.trim() });
    else if (open.options.length > 0) {
      const last = open.options.at(-1);
      if (last !== undefined) last.text += ` ${line.trim()}`;
    } else {
      if (open.words.length === 0) open.start = at;
      open.words.push(line.trim());
    }
  });
  close(lines.length, '');
  return { drafts, problems };
};

/** Whether after a blank line more options follow, or the key. */
const goesOn = (lines: readonly string[], blank: number): boolean => {
  let at = blank;
  while (at < lines.length && at < blank + mostBlanks && (lines[at] ?? '').trim() === '') at++;
  return keyLine.test(lines[at] ?? '') || /^\s{0,9}[B-Z][.)]\s/u.test(lines[at] ?? '');
};

/** How many blank lines a question can have within it. */
const mostBlanks = 3;

const questionOf = (
  { start, words, options }: Open,
  end: number,
  key: string,
): { readonly draft: ExerciseDraft; readonly told: readonly Problem[] } => {
  const letters = key
    .toUpperCase()
    .split(/[\s,;&]+/u)
    .filter((letter) => letter !== '');
  const places = letters.map((letter) => options.findIndex(({ label }) => label === letter.replace(/[.)]$/u, '')));
  const correct = [...new Set(places)].filter((at) => at >= 0).sort((one, other) => one - other);
  const isWhole = !places.includes(-1);
  const draft = choiceDraft(
    {
      prompt: words.map(escapeMarkdown).join('  \n'),
      options: options.map(({ label, text }) => ({ label, text: escapeMarkdown(text) })),
      correct: isWhole ? correct : [],
      explanation: '',
    },
    { range: { start, end }, headings: [] },
  );
  const unknown: Problem = {
    line: end - 1,
    severity: 'error',
    code: 'unknown-letter',
    message: `The key names “${key.slice(0, 40)}”, but the options are ${options.map(({ label }) => label).join(', ')}.`,
  };
  return { draft, told: isWhole || key === '' ? [] : [unknown] };
};
