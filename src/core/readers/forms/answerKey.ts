import type { Markdown } from '../../markdown';
import { plainText } from '../../plainText';
import type { Draft } from '../draft';
import { choiceDraft, selfCheckOf } from '../drafts';
import { lineKinds, type Outline, type OutlineHeading } from '../outline';
import { isAnswersHeading } from '../practice/revealLabel';
import { asks, countedIn, questionIn } from './asking';
import { contentEnd, contentOf, indentOf } from './content';
import { answerWord } from './foldRoles';
import { type Form, nothingFound } from './form';
import { namedIn } from './namedLetters';
import { optionRunIn } from './optionRun';
import { namesQuestions, pageEvidence } from './pageEvidence';
import { hasDetails, hasTicks } from './taskList/lettered';

/** Counted questions whose answers stand together below them, under a heading `Answers`, and are counted likewise. */
export const answerKey: Form = {
  sniff: (text) => text.includes('\n----') || hasKeyHeading(text),
  read: (outline, { path }) => {
    const keys = outline.headings.filter(({ level, text }) => level > 1 && isKey(text));
    if (keys.length === 0 || pageEvidence(outline).isManual) return nothingFound;
    const isNamed = pageEvidence(outline).isCollection || namesQuestions.test(path);
    return { drafts: keys.flatMap((key, at) => keyedBy(outline, key, keys[at - 1]?.end ?? outline.start, isNamed)), problems: [] };
  },
};

/** Whether a heading stands over answers, in the languages of known collections. */
const isKey = (text: Markdown): boolean => isAnswersHeading(text) || /^\W*(?:answer )?key\W*$/iu.test(text) || (text.length <= 24 && answerWord.test(plainText(text)));

const hasKeyHeading = (text: string): boolean => {
  for (let at = text.indexOf('\n##'); at >= 0; at = text.indexOf('\n##', at + 1)) {
    const [heading = ''] = text.slice(at + 1, at + longestHeading).split('\n');
    if (isKey(heading.replace(/^#+/u, '').trim())) return true;
  }
  return false;
};

const longestHeading = 90;

/** What is counted, with the line after its last. */
interface Entry {
  readonly ordinal: number;
  readonly line: number;
  readonly end: number;
  /** Its first line, without the count. */
  readonly text: Markdown;
}

const keyedBy = (outline: Outline, key: OutlineHeading, from: number, isNamed: boolean): readonly Draft[] => {
  const answers = new Map(answersIn(outline, key).map((entry) => [entry.ordinal, entry]));
  const questions = answers.size < 2 ? [] : countedLines(outline, from, key.line);
  const fits = answers.size * 2 > questions.length && [...answers.keys()].every((ordinal) => ordinal <= questions.length);
  if (questions.length < 2 || !fits || questions.some((each) => hasDetails(outline, { start: each.line, end: each.end }) || hasTicks(outline, each))) return [];
  const drafts = questions.map((question) => draftOf(outline, question, answers.get(question.ordinal)));
  const asking = questions.filter(({ text }, at) => drafts[at]?.kind === 'choice' || asks(text)).length;
  return isNamed || (asking * 2 > questions.length && answers.size === questions.length) ? drafts : [];
};

/** The lines that are counted from 1 on, each written as the first is. */
const countedLines = (outline: Outline, from: number, to: number): readonly Entry[] => {
  const { lines, kindAt } = outline;
  const starts: Omit<Entry, 'end'>[] = [];
  let shape: string | undefined;
  for (let line = from; line < to; line++) {
    const text = lines[line] ?? '';
    const kind = kindAt(line);
    if ((kind !== lineKinds.text && kind !== lineKinds.heading) || indentOf(text) > 3) continue;
    const digit = text.search(/\d/u);
    if (digit < 0 || digit > 20 || (shape !== undefined && !text.startsWith(shape))) continue;
    const counted = countedIn(text);
    if (counted?.ordinal !== starts.length + 1) continue;
    shape ??= text.slice(0, digit);
    starts.push({ ordinal: counted.ordinal, line, text: counted.rest });
  }
  return starts.map((start, at) => ({ ...start, end: starts[at + 1]?.line ?? endOfLast(outline, start.line, to) }));
};

/** The last of a series ends before a heading. */
const endOfLast = ({ kindAt }: Outline, line: number, to: number): number => {
  let end = line + 1;
  while (end < to && kindAt(end) !== lineKinds.heading) end++;
  return end;
};

const row = /^\|\s*\W{0,2}q?\s?(\d{1,3})\W{0,2}\s*\|([^|]+)\|/iu;
const pairs = /(\d{1,3})\s?[.):–—-]?\s*([A-J])(?![\p{L}\p{N}])/giu;

/** The answers of a key: counted lines, rows of a table, or letters in one line: `1. B  2. A`. */
const answersIn = (outline: Outline, { line, end }: OutlineHeading): readonly Entry[] => {
  const counted = countedLines(outline, line + 1, end);
  if (counted.length > 1) return counted;
  return outline.lines.slice(line + 1, end).flatMap((text, at): readonly Entry[] => {
    const place = { line: line + 1 + at, end: line + 2 + at };
    const [, number, cell = ''] = row.exec(text) ?? [];
    if (number !== undefined) return [{ ...place, ordinal: Number(number), text: cell.trim() }];
    if (/[\p{L}\p{N}]/u.test(text.replace(pairs, ''))) return [];
    return Array.from(text.matchAll(pairs), ([, count, letter = '']) => ({ ...place, ordinal: Number(count), text: letter }));
  });
};

const draftOf = (outline: Outline, { line, end, text }: Entry, key: Entry | undefined): Draft => {
  const answer = key === undefined ? '' : withBelow(outline, key.text, key.line, key.end);
  const run = optionRunIn(outline, line + 1, end);
  const prompt = withBelow(outline, questionIn(text), line, run?.from ?? end);
  const standing = { range: { start: line, end: key?.end ?? contentEnd(outline, line + 1, end) }, headings: outline.headingsOver(line) };
  const named = run && namedIn(answer, run.options);
  if (run === undefined || (named === undefined && answer !== '')) return selfCheckOf(withBelow(outline, questionIn(text), line, end), answer, standing);
  return choiceDraft({ prompt, options: run.options, ...(named ?? { correct: [], explanation: '' }) }, standing);
};

/** The words of a line with what stands below it. */
const withBelow = (outline: Outline, words: Markdown, line: number, end: number): Markdown => {
  const below = contentOf(outline, line + 1, end, 4);
  const joint = outline.kindAt(line) === lineKinds.text && outline.kindAt(line + 1) === lineKinds.text ? '\n' : '\n\n';
  return words === '' || below === '' ? words + below : words + joint + below;
};
