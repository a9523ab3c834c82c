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

/** Tells the words of the headings above a line, outermost first; headings in the lines of questions are no topics. */
export const topicsIn = (headings: readonly OutlineHeading[], questions: ReadonlySet<number | undefined>): ((line: number) => readonly string[]) => {
  const topics = headings.filter(({ line }) => !questions.has(line));
  const paths: (readonly string[])[] = [];
  let above: readonly { readonly level: number; readonly path: readonly string[] }[] = [];
  for (const { level, text } of topics) {
    above = above.filter((each) => each.level < level);
    const path = [...(above.at(-1)?.path ?? []), plainText(text)];
    above = [...above, { level, path }];
    paths.push(path);
  }
  return (line) => paths[firstFrom(topics, line) - 1] ?? [];
};
