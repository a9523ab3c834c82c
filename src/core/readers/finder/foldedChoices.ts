import type { Markdown } from '../../text/markdown';
import { type Fold, foldsOf } from '../outline/folds';
import { bodyOf } from '../outline/foldBody';
import { bodyText } from '../outline/foldText';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { topicsIn } from '../outline/openHeadings';
import { type Outline, type OutlineHeading, textOfLines } from '../outline/outline';
import { askingOf } from './asking';
import { promptWith } from './counted';
import { type FoldRole, foldRoles } from './foldRoles';
import type { Asked } from './maker';
import { type Named, namedIn } from './named';
import { lastRunIn, type OptionRun } from './options';
import { promptOf, questionIn } from './questionLines';
import { type Region, regionsIn } from './regionBefore';

/** The questions of a file with options, and a `<details>` that names the right ones. */
export const foldedChoices = (outline: Outline): readonly Asked[] => {
  const found = foundIn(outline);
  if (found.length === 0) return [];
  const topics = topicsIn(outline, new Set(found.map(({ question: { heading } }) => heading?.line)));
  return found.map((each) => askedBy(each, topics(each.question.line)));
};

interface Question {
  readonly line: number;
  readonly prompt: Markdown;
  readonly heading?: OutlineHeading;
}

interface Found {
  readonly question: Question;
  readonly run: OptionRun;
  readonly named: Named;
  readonly fold: Fold;
}

/** The indexes of the folds that answer questions with lettered options. */
export const letteredFolds = (outline: Outline): ReadonlySet<number> =>
  new Set(foundIn(outline).map(({ fold }) => fold.index));

const foundIn = memoizeByOutline((outline: Outline): readonly Found[] => {
  const roles = foldRoles(outline);
  const folds = foldsOf(outline).filter(({ index }) => mayAnswer(roles[index]));
  if (folds.length === 0) return [];
  const regionOf = regionsIn(outline);
  const foundAt = (fold: Fold): Found | undefined => {
    const region = regionOf(fold);
    const run = lastRunIn(outline, region.from, region.to);
    if (run === undefined) return undefined;
    const question = questionOf(outline, region, run);
    const answer = bodyOf(outline, fold);
    const named = namedIn(answer, run.options) ?? namedInSummary(fold, answer, run);
    if (question === undefined || (named === undefined && (roles[fold.index] !== 'answer' || answersEach(answer))))
      return undefined;
    return { question, run, fold, named: named ?? { correct: [], unknown: [], isUnclear: false, explanation: answer } };
  };
  return folds.map(foundAt).filter((found) => found !== undefined);
});

const mayAnswer = (role: FoldRole | undefined): boolean => role !== 'hint' && role !== 'chrome' && role !== 'surely';

const namedInSummary = ({ summary }: Fold, explanation: Markdown, { options }: OptionRun): Named | undefined => {
  const named = namedIn(summary, options);
  return named && { ...named, explanation };
};

/** Whether an answer goes through the letters, so that they are parts of the question and no options. */
const answersEach = (answer: Markdown): boolean =>
  /^\s*(?:[-*+]\s*)?\W{0,3}a\W/imu.test(answer) && /^\s*(?:[-*+]\s*)?\W{0,3}b\W/imu.test(answer);

/**
 * The heading, where it asks or nothing else does; else the text before the options. What stands after these belongs to
 * it too.
 */
const questionOf = (outline: Outline, { heading, from, to, lead }: Region, run: OptionRun): Question | undefined => {
  const after = promptOf(outline, run.to, to, lead);
  if (heading !== undefined) {
    const asks = heading.level > 1 && askingOf(heading.text) !== 'no';
    const text = asks ? undefined : questionIn(outline, from, run.from);
    if (text === undefined || (!text.sure && heading.level > 1)) {
      const between = bodyText(textOfLines(outline, from, run.from));
      return {
        line: heading.line,
        prompt: promptWith(heading.text.replace(/<a\s[^<>]*>\s*<\/a>/giu, ''), between, after),
        heading,
      };
    }
  }
  const question = questionIn(outline, from, run.from);
  return question && { line: question.line, prompt: joined(question.prompt, after) };
};

const joined = (...parts: readonly Markdown[]): Markdown => parts.filter((text) => text !== '').join('\n\n');

const askedBy = (
  { question: { line, prompt }, run, named: { correct, unknown, isUnclear, explanation }, fold }: Found,
  headings: readonly string[],
): Asked => ({
  location: { range: { start: line, end: fold.range.end }, headings },
  prompt,
  choice: { options: run.options, correct, unknown, isUnclear },
  answer: [run.comments, explanation].filter((text) => text !== '').join('\n\n'),
});
