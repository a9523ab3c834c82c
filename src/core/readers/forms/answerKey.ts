import type { Markdown } from '../../markdown';
import { plainText } from '../../plainText';
import type { Draft } from '../draft';
import { choiceDraft } from '../../kinds/choice';
import { selfCheckOf } from '../../kinds/selfCheck';
import { foldsOf } from '../folds';
import { firstFrom, lineKinds, type Outline } from '../outline';
import { isAnswersHeading } from '../practice/revealLabel';
import { asks, countedIn, questionIn } from './asking';
import { contentEnd, contentOf, indentOf } from './content';
import { answerWord } from './foldRoles';
import { type Form, nothingFound, whereOthersAre } from './form';
import { namedIn } from './namedLetters';
import { optionRunIn } from './optionRun';
import { namesQuestions, pageEvidence } from './pageEvidence';
import { hasDetails, hasTicks } from './taskList/lettered';

/** Counted questions whose answers stand together below them, under a heading, a line in bold type or a fold `Answers`, and are counted likewise. */
export const answerKey: Form = {
  name: 'answer key',
  sniff: whereOthersAre,
  read: (outline, { path }) => {
    const keys = keysIn(outline);
    if (keys.length === 0 || pageEvidence(outline).isManual) return nothingFound;
    const isNamed = pageEvidence(outline).isCollection || namesQuestions.test(path);
    return { drafts: keys.flatMap((key, at) => keyedBy(outline, key, keys[at - 1]?.end ?? outline.start, isNamed)), problems: [] };
  },
};

/** Whether words stand over answers, in the languages of known collections. */
const isKey = (words: Markdown): boolean => words.length <= 80 && /^[*\p{L}]/u.test(words) && (isAnswersHeading(words) || (words.length <= 24 && answerWord.test(plainText(words))));

/** Where answers stand together. */
interface Key {
  /** The line of its title. */
  readonly line: number;
  readonly from: number;
  readonly end: number;
  /** Whether it is a fold, which mostly answers one question. */
  readonly isFold: boolean;
}

const keysIn = (outline: Outline): readonly Key[] => {
  const { lines, kindAt, headings } = outline;
  const keys: Key[] = headings.filter(({ level, text }) => level > 1 && isKey(text)).map(({ line, end }) => ({ line, from: line + 1, end, isFold: false }));
  for (let line = outline.start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (!text.startsWith('**') || kindAt(line) !== lineKinds.text || !/^\*\*[^*]{1,80}\*\*:?\s*$/u.test(text) || !isKey(text.trim())) continue;
    keys.push({ line, from: line + 1, end: headings[firstFrom(headings, line)]?.line ?? lines.length, isFold: false });
  }
  for (const { summary, start, body, depth } of foldsOf(outline)) {
    if (depth === 0 && several.test(summary) && isKey(summary)) keys.push({ line: start.line, from: body.from.line, end: body.to.line, isFold: true });
  }
  return keys.sort((one, other) => one.line - other.line);
};

/** What a label for several answers ends with; in other languages, any. */
const several = /s$|key$|[^\x00-\x7f]/iu;

/** What is counted, with the line after its last. */
interface Entry {
  readonly ordinal: number;
  readonly line: number;
  readonly end: number;
  /** Its first line, without the count. */
  readonly text: Markdown;
}

const keyedBy = (outline: Outline, key: Key, from: number, isNamed: boolean): readonly Draft[] => {
  if (from >= key.line) return [];
  const answers = new Map(answersIn(outline, key).map((entry) => [entry.ordinal, entry]));
  const questions = answers.size < 2 ? [] : countedLines(outline, from, key.line);
  const fits = answers.size * 2 > questions.length && [...answers.keys()].every((ordinal) => ordinal <= questions.length);
  if (questions.length < 2 || !fits || questions.some((each) => hasDetails(outline, { start: each.line, end: each.end }) || hasTicks(outline, each))) return [];
  const drafts = questions.map((question, at) => draftOf(outline, question, answers.get(question.ordinal), at + 1 < questions.length ? contentEnd(outline, question.line + 1, question.end) : key.end));
  const asking = drafts.filter(({ kind, names: [prompt = ''] }) => kind === 'choice' || asks(prompt)).length;
  return (isNamed && !key.isFold) || (asking * 2 > questions.length && answers.size === questions.length) ? drafts : [];
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
    if (digit < 0 || digit > 20 || (shape !== undefined && text.slice(0, digit) !== shape)) continue;
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
const answersIn = (outline: Outline, { from, end }: Key): readonly Entry[] => {
  const counted = countedLines(outline, from, end);
  if (counted.length > 1) return counted;
  return outline.lines.slice(from, end).flatMap((text, at): readonly Entry[] => {
    const place = { line: from + at, end: from + at + 1 };
    const [, number, cell = ''] = row.exec(text) ?? [];
    if (number !== undefined) return [{ ...place, ordinal: Number(number), text: cell.trim() }];
    if (/[\p{L}\p{N}]/u.test(text.replace(pairs, ''))) return [];
    return Array.from(text.matchAll(pairs), ([, count, letter = '']) => ({ ...place, ordinal: Number(count), text: letter }));
  });
};

/** The last question goes on to the end of the key, so that no other form reads that. */
const draftOf = (outline: Outline, { line, end, text }: Entry, key: Entry | undefined, last: number): Draft => {
  const answer = key === undefined ? '' : withBelow(outline, key.text, key.line, key.end);
  const run = optionRunIn(outline, line + 1, end);
  const prompt = withBelow(outline, questionIn(text), line, run?.from ?? end);
  const standing = { range: { start: line, end: last }, headings: outline.headingsOver(line) };
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
