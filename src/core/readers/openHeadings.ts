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
  readonly above: Topic | undefined;
}

/** Tells the words of the headings above a line, outermost first; headings in the lines of questions are no topics. */
export const topicsIn = (headings: readonly OutlineHeading[], questions: ReadonlySet<number | undefined>): ((line: number) => readonly string[]) => {
  const own = headings.filter(({ line }) => !questions.has(line));
  const topics: Topic[] = [];
  for (const { level, text } of own) {
    let above = topics.at(-1);
    while (above !== undefined && above.level >= level) above = above.above;
    topics.push({ level, text, above });
  }
  const paths = new Map<Topic, readonly string[]>();
  const pathOf = (topic: Topic): readonly string[] => {
    const path = paths.get(topic) ?? [...(topic.above === undefined ? [] : pathOf(topic.above)), plainText(topic.text)];
    paths.set(topic, path);
    return path;
  };
  return (line) => {
    const topic = topics[firstFrom(own, line) - 1];
    return topic === undefined ? [] : pathOf(topic);
  };
};
