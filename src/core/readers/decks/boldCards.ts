import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { asks } from '../finder/asking';
import { made } from '../finder/maker';
import { askedBy } from '../finder/openPlans';
import type { Title } from '../finder/title';
import { withEnds } from '../finder/titleEnds';
import { lineKinds, type Outline } from '../outline/outline';

const wholly = /^( {0,3}(?:(?:[-*+]|\d{1,3}[.)])\s+)?)(\*\*|__)(?=\S)(.+?)\2\s?[:.]?\s*(?:<br ?\/?>)?\\?\s*$/u;

const longest = 600;

/** The lines of a file that are in bold type from end to end as cards, the back below each. */
export const boldCards = (outline: Outline): readonly ExerciseDraft[] => {
  const { lines, kindAt, start } = outline;
  const titles: Title[] = [];
  for (let line = start; line < lines.length; line++) {
    const written = lines[line] ?? '';
    const found = kindAt(line) === lineKinds.text && written.length < longest ? wholly.exec(written) : null;
    const [, lead = '', , text] = found ?? [];
    if (text !== undefined) titles.push({ line, end: lines.length, text, lead, rest: '', level: 7 });
  }
  return withEnds(outline, titles).map((title) => {
    const asked = askedBy(outline, title);
    return asks(title.text) ? made(asked) : flashcardOf(asked.prompt, asked.answer, asked.location);
  });
};
