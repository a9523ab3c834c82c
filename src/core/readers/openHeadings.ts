import type { Markdown } from '../markdown';
import { plainText } from '../plainText';
import { type Fold, foldsOf } from './folds';
import { oncePerOutline } from './oncePerOutline';
import { firstFrom, type Outline, type OutlineHeading } from './outline';

/** The headings of a file that no fold hides; those in a fold that holds other folds divide these, so they count. */
export const openHeadings = oncePerOutline((outline: Outline): readonly OutlineHeading[] => withoutFolded(outline.headings, foldsOf(outline)));

const withoutFolded = (headings: readonly OutlineHeading[], folds: readonly Fold[]): readonly OutlineHeading[] => {
  let next = 0;
  let around: Fold | undefined;
  return headings.filter(({ line }) => {
    for (let fold = folds[next]; fold !== undefined && fold.start.line < line; fold = folds[++next]) around = fold;
    while (around !== undefined && around.range.end <= line) around = around.parent;
    return around === undefined || around.hasFolds;
  });
};

/** A heading that is a topic, and the one it belongs to. */
interface Topic {
  readonly level: number;
  readonly text: Markdown;
  /** Whether it only stands over other headings. */
  readonly isBare: boolean;
  readonly above: Topic | undefined;
}

/**
 * Tells the words of the headings above a line, outermost first; headings in the lines of questions are no topics, and neither is one
 * with a text of its own to a heading of its level.
 */
export const topicsIn = (outline: Outline, questions: ReadonlySet<number | undefined>): ((line: number) => readonly string[]) => {
  const headings = openHeadings(outline);
  const own = headings.filter(({ line }) => !questions.has(line));
  const topics: Topic[] = [];
  for (const { level, text, line, next } of own) {
    let above = topics.at(-1);
    while (above !== undefined && above.level >= level) above = above.above;
    topics.push({ level, text, isBare: isBlank(outline, line + 1, next), above });
  }
  const paths = new Map<Topic, readonly string[]>();
  const pathOf = (topic: Topic): readonly string[] => {
    const path = paths.get(topic) ?? [...(topic.above === undefined ? [] : pathOf(topic.above)), plainText(topic.text)];
    paths.set(topic, path);
    return path;
  };
  return (line) => {
    const asking = questions.has(line) ? headings[firstFrom(headings, line)] : undefined;
    let topic = topics[firstFrom(own, line) - 1];
    while (asking !== undefined && topic !== undefined && (topic.level > asking.level || (topic.level === asking.level && !topic.isBare))) topic = topic.above;
    return topic === undefined ? [] : pathOf(topic);
  };
};

const isBlank = ({ lines }: Outline, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (lines[at] !== '' && lines[at]?.trim() !== '') return false;
  return true;
};
