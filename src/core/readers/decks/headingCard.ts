import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { contentEnd, contentOf } from '../outline/content';
import { lineKinds, type Outline, type OutlineHeading } from '../outline/outline';

/**
 * A heading as a card. A line `%` divides what it asks below the heading from the back, as mdanki has it, which also
 * takes a last line of links as tags.
 */
export const headingCard = (outline: Outline, { line, end, text }: OutlineHeading): ExerciseDraft => {
  const { lines, kindAt } = outline;
  let last = contentEnd(outline, line + 1, end);
  const range = { start: line, end: last };
  if (isTags(lines[last - 1] ?? '')) last--;
  const back =
    lines
      .slice(line + 1, last)
      .findIndex((each, at) => each.trimEnd() === '%' && kindAt(line + 1 + at) === lineKinds.text) +
    line +
    1;
  const front = [text, contentOf(outline, line + 1, back)].filter((part) => part !== '').join('\n\n');
  return flashcardOf(front, contentOf(outline, Math.max(back, line) + 1, last), {
    range,
    headings: outline.headingsOver(line),
  });
};

const isTags = (line: string): boolean =>
  line.startsWith('[#') && /^(?:\[#[^\][\s]+\]\([^()\s]*\)[\s,]*)+$/u.test(line);
