import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type Fold, foldsOf } from './folds';
import { memoizeByOutline } from './memoizeByOutline';
import { firstFrom, type Outline, type OutlineHeading } from './outline';

/** The headings of a file that no fold hides; those in a fold that holds other folds divide these, so they count. */
export const openHeadings = memoizeByOutline((outline: Outline): readonly OutlineHeading[] =>
  withoutFolded(outline.headings, foldsOf(outline)),
);

const withoutFolded = (headings: readonly OutlineHeading[], folds: readonly Fold[]): readonly OutlineHeading[] => {
  let next = 0;
  let around: Fold | undefined;
  return headings.filter(({ line }) => {
    for (let fold = folds[next]; fold !== undefined && fold.start.line < line; fold = folds[++next]) around = fold;
    while (around !== undefined && around.range.end <= line) around = around.parent;
    return around === undefined || around.hasFolds;
  });
};

/** A heading that is a topic or a question, and the topic or question that it belongs to. */
interface Topic {
  readonly level: number;
  /** Missing where it is a question. */
  readonly text: Markdown | undefined;
  /** Whether it only stands over other headings. */
  readonly isBare: boolean;
  readonly above: Topic | undefined;
}

/** Tells the words of the headings above a line, outermost first; those in the lines of questions are no topics. */
export const topicsIn = (
  outline: Outline,
  questions: ReadonlySet<number | undefined>,
): ((line: number) => readonly string[]) => {
  const headings = openHeadings(outline);
  const topics: Topic[] = [];
  for (const { level, text, line, next } of headings) {
    const isQuestion = questions.has(line);
    let above = topics.at(-1);
    while (above !== undefined && above.level >= level && !(isQuestion && isOver(above, level))) above = above.above;
    topics.push({ level, text: isQuestion ? undefined : text, isBare: isBlank(outline, line + 1, next), above });
  }
  const paths = new Map<Topic, readonly string[]>();
  const pathOf = (topic: Topic | undefined): readonly string[] => {
    if (topic?.text === undefined) return topic === undefined ? noPath : pathOf(topic.above);
    const path = paths.get(topic) ?? [...pathOf(topic.above), plainText(topic.text)];
    paths.set(topic, path);
    return path;
  };
  return (line) => pathOf(topics[firstFrom(headings, questions.has(line) ? line + 1 : line) - 1]);
};

const noPath: readonly string[] = [];

/** Whether a topic stands over a question of its own level, for nothing else stands below it. */
const isOver = ({ text, level, isBare }: Topic, own: number): boolean => text !== undefined && isBare && level === own;

const isBlank = ({ lines }: Outline, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (lines[at] !== '' && lines[at]?.trim() !== '') return false;
  return true;
};
