import type { Draft } from '../draft';
import { selfCheckOf } from '../drafts';
import { lineKinds, type Outline } from '../outline';
import { questionIn } from './asking';
import { contentEnd, contentOf } from './content';
import { type Form, type Found, nothingFound } from './form';
import { namesQuestions, pageEvidence } from './pageEvidence';
import { hasDetails } from './taskList/lettered';
import { answeredBelow } from './titles/answeredBelow';
import { startsOptions } from './titles/startsOptions';
import { answerMark } from './titles/lineTitles';
import { type Title, titlesIn } from './titles/titlesIn';
import { unansweredList } from './unansweredList';

/** Questions as titles in a file that announces questions, `### What is …?`, `**Q: …**`, `1. **…?**`, and exercises with a heading `Answer`. */
export const askedTitles: Form = {
  sniff: (text, path) => has(text, questioning) && (mayAnnounce(path) || mayAnnounce(text.slice(0, announced)) || has(text, signs)),
  read: (outline, { path, others }) => {
    if (others > 0) return nothingFound;
    const below = answeredBelow(outline);
    if (below.length > 0) return { drafts: below, problems: [] };
    const { isCollection, isManual } = pageEvidence(outline);
    return isManual || oftenAsked.test(path) ? nothingFound : foundIn(outline, isCollection || namesQuestions.test(path));
  },
};

const has = (text: string, marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));

/** What every file of this form has one of. */
const questioning = ['?', '？', '# Answer', '# Solution', '# Q. '];
/** What may be enough without an announcement: headings `Q. …`, and answers that say that they are. */
const signs = ['# Answer', '# Solution', '# Q', 'Ans', 'A:'];
const announced = 1500;
const oftenAsked = /(?:^|[/_ -])faqs?(?:$|[/_. -])/iu;
const announcing = ['question', 'Question', 'QUESTION', 'quiz', 'Quiz', 'QUIZ', '面试', '面試', '题'];
const mayAnnounce = (text: string): boolean => has(text, announcing) || (has(text, ['view', 'VIEW', '&']) && /interview|q ?& ?a/iu.test(text));

const fewest = 3;

/** The longest series of titles with answers below; where the file announces no questions, only one that does so itself. */
const foundIn = (outline: Outline, isAnnounced: boolean): Found => {
  const series = [...titlesIn(outline)]
    .filter(([shape, titles]) => titles.length >= fewest && (isAnnounced || shape === 'q' || titles.filter((title) => isMarked(outline, title)).length >= titles.length * 0.8))
    .map(([, titles]) => titles)
    .filter((titles) => !titles.some(({ line, end }) => hasDetails(outline, { start: line + 1, end })));
  const answered = series.filter((titles) => titles.filter((title) => isAnswered(outline, title)).length >= titles.length * 0.6);
  const best = answered.sort((one, other) => other.length - one.length)[0];
  if (best !== undefined) return { drafts: best.map((title) => draftOf(outline, title)), problems: [] };
  const keyless = series.find((titles) => titles.some(({ line, end }) => startsOptions(outline, line + 1, end)));
  return keyless === undefined ? nothingFound : { drafts: [], problems: [unansweredList(keyless[0]?.line ?? 0, keyless.length)] };
};

const isAnswered = (outline: Outline, { line, end, rest }: Title): boolean => rest !== '' || contentEnd(outline, line + 1, end) > line + 1 && !startsOptions(outline, line + 1, end);

/** Whether an answer says that it is one. */
const isMarked = ({ lines }: Outline, { line, end }: Title): boolean => {
  let at = line + 1;
  while (at < end && (lines[at] ?? '').trim() === '') at++;
  return at < end && answerMark.test((lines[at] ?? '').trimStart());
};

const draftOf = (outline: Outline, { line, end, text, indent, rest }: Title): Draft => {
  const last = contentEnd(outline, line + 1, end);
  const start = answerStart(outline, line + 1, last);
  const answer = [rest, contentOf(outline, start, last, indent).replace(answerMark, '')].filter((part) => part !== '').join('\n');
  const prompt = [questionIn(text), contentOf(outline, line + 1, start, indent)].filter((part) => part !== '').join('\n\n');
  return selfCheckOf(prompt, answer, { range: { start: line, end: last }, headings: outline.headingsOver(line) });
};

/** Where an answer says that it begins, so that a fence before it belongs to the question. */
const answerStart = ({ lines, kindAt }: Outline, from: number, to: number): number => {
  let at = from;
  while (at < to && kindAt(at) !== lineKinds.text) at++;
  return at > from && at < to && answerMark.test((lines[at] ?? '').trimStart()) ? at : from;
};
