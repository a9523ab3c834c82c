import { memoizeByOutline } from '../outline/memoizeByOutline';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { answerLabelIn } from './labels';

/** The lines of text that begin with the label of an answer. */
const answerLabels = memoizeByOutline(({ lines, kindAt }: Outline): readonly { readonly line: number }[] =>
  lines.flatMap((text, line) =>
    kindAt(line) === lineKinds.text && answerLabelIn(text) !== undefined ? [{ line }] : [],
  ),
);

/** The first of some lines that begins with the label of an answer, before any heading among them. */
export const answerLabelAmong = (outline: Outline, from: number, to: number): number | undefined => {
  const labels = answerLabels(outline);
  const line = labels[firstFrom(labels, from)]?.line ?? to;
  const heading = outline.headings[firstFrom(outline.headings, from)]?.line ?? to;
  return line < Math.min(heading, to) ? line : undefined;
};
