import { foldsOf } from '../folds';
import { lineKinds, type Outline } from '../outline';
import { countedIn } from './asking';
import { type Form, type Found, nothingFound, type Surroundings } from './form';
import { mayHoldFolds } from './mayHoldFolds';
import { revealedIn } from './revealed';
import { answeredBelow } from './titles/answeredBelow';
import { longestAnswered, titleSeries } from './titles/titleSeries';
import type { Title } from './titles/titlesIn';

/** Questions as titles in a file that announces questions, `### What is …?`, `**Q: …**`, `1. **…?**`, and exercises with a heading `Answer`. */
export const askedTitles: Form = {
  name: 'asked titles',
  sniff: (text, path) => has(text, questioning) && (mayAnnounce(path) || mayAnnounce(text.slice(0, announced)) || has(text, signs)),
  read: (outline, surroundings) => {
    if (surroundings.others > 0) return manyIn(outline, surroundings);
    const below = answeredBelow(outline);
    return below.length > 0 ? { drafts: below, problems: [] } : longestAnswered(outline, titleSeries(outline, surroundings.path));
  },
};

/** Titles that a file with folds is made of, looked for before its folds: most of these only add to an answer. */
export const manyTitles: Form = {
  name: 'asked titles',
  sniff: (text, path) => mayHoldFolds(text) && askedTitles.sniff(text, path),
  read: (outline, surroundings) => manyIn(outline, surroundings),
};

const has = (text: string, marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));

/** What every file of this form has one of. */
const questioning = ['?', '？', '# Answer', '# Solution', '# Q. '];
/** What may be enough without an announcement: headings `Q. …`, and answers that say that they are. */
const signs = ['# Answer', '# Solution', '# Q', 'Ans', 'A:'];
const announced = 1500;
const announcing = ['question', 'Question', 'QUESTION', 'quiz', 'Quiz', 'QUIZ', '面试', '面試', '题'];
const mayAnnounce = (text: string): boolean => has(text, announcing) || (has(text, ['view', 'VIEW', '&']) && /interview|q ?& ?a/iu.test(text));

const many = 10;

/** A series that is longer than all that was found before, but for the titles that count as headings or have their answers in folds, which are left to other forms. */
const manyIn = (outline: Outline, surroundings: Surroundings): Found => {
  if (!hasRoom(outline, surroundings)) return nothingFound;
  const { path, others, isTaken } = surroundings;
  const folded = new Set(revealedIn(outline).map(({ range }) => range.start));
  const series = titleSeries(outline, path).map((titles) => titles.filter(({ line }) => !isTaken(line) && !folded.has(line)));
  const longer = series.filter((titles) => titles.length >= many && titles.length > others && titles.filter((title) => isCountedHeading(outline, title)).length < titles.length / 2);
  return { ...longestAnswered(outline, longer), problems: [] };
};

/** Whether enough lines stand outside of exercises and folds: a title with its answer takes two at least, and most have no fold. */
const hasRoom = (outline: Outline, { others, isTaken }: Surroundings): boolean => {
  const { lines, start } = outline;
  const folds = foldsOf(outline);
  let room = 0;
  let line = start;
  const countTo = (end: number): void => {
    for (; line < end; line++) if (lines[line] !== '' && !isTaken(line)) room++;
  };
  for (const { range } of folds) {
    countTo(range.start);
    line = Math.max(line, range.end);
  }
  countTo(lines.length);
  return room >= 2 * Math.max(many, others, 2 * folds.length);
};

const isCountedHeading = ({ kindAt }: Outline, { line, text }: Title): boolean => kindAt(line) === lineKinds.heading && countedIn(text) !== undefined;
