import { memoizeByOutline } from '../outline/memoizeByOutline';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { answerLabelIn } from './labels';

/** The lines of text that begin with the label of an answer. */
const answerLabels = memoizeByOutline(({ lines, kindAt }: Outline): readonly { readonly line: number }[] => {
  const found: { readonly line: number }[] = [];
  for (const [line, text] of lines.entries())
    if (kindAt(line) === lineKinds.text && answerLabelIn(text) !== undefined) found.push({ line });
  return found;
});

/** The first of some lines that begins with the label of an answer, before any heading among them. */
export const answerLabelAmong = (outline: Outline, from: number, to: number): number | undefined => {
  const labels = answerLabels(outline);
  const line = labels[firstFrom(labels, from)]?.line ?? to;
  const heading = outline.headings[firstFrom(outline.headings, from)]?.line ?? to;
  return line < Math.min(heading, to) ? line : undefined;
};
