import type { Draft } from '../../draft';
import { selfCheckOf } from '../../../kinds/selfCheck';
import { lineKinds, type Outline } from '../../outline';
import { questionIn } from '../asking';
import { contentEnd, contentOf } from '../content';
import { type Found, nothingFound } from '../form';
import { namesQuestions, pageEvidence } from '../pageEvidence';
import { hasDetails } from '../taskList/lettered';
import { unansweredList } from '../unansweredList';
import { answerMark } from './lineTitles';
import { startsOptions } from './startsOptions';
import { type Title, titlesIn } from './titlesIn';

/** Titles of one file that are written alike. */
export type TitleSeries = readonly Title[];

const fewest = 3;
const oftenAsked = /(?:^|[/_ -])faqs?(?:$|[/_. -])/iu;

/** The series of titles in a file that announces questions; in one that does not, those that do so themselves. */
export const titleSeries = (outline: Outline, path: string): readonly TitleSeries[] => {
  const { isCollection, isManual } = pageEvidence(outline);
  if (isManual || oftenAsked.test(path)) return [];
  const isAnnounced = isCollection || namesQuestions.test(path);
  return [...titlesIn(outline)]
    .filter(([shape, titles]) => titles.length >= fewest && (isAnnounced || shape === 'q' || titles.filter((title) => isMarked(outline, title)).length >= titles.length * 0.8))
    .map(([, titles]) => titles)
    .filter((titles) => titles.filter(({ line, end }) => hasDetails(outline, { start: line + 1, end })).length < titles.length / 3);
};

/** The longest series that has answers below its titles. */
export const longestAnswered = (outline: Outline, series: readonly TitleSeries[]): Found => {
  const answered = series.filter((titles) => titles.filter((title) => isAnswered(outline, title)).length >= titles.length * 0.6);
  const longest = answered.reduce<TitleSeries>((best, next) => (next.length > best.length ? next : best), []);
  if (longest.length > 0) return { drafts: longest.map((title) => draftOf(outline, title)), problems: [] };
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

const draftOf = (outline: Outline, { line, end, text, lead, rest }: Title): Draft => {
  const indent = lead.length;
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
