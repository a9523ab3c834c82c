import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { nameOf, type Reading, type SourceFile } from '../draft/reader';
import { setOf } from '../draft/setOf';
import { claimed } from '../finder/claimed';
import { fileTitle } from '../outline/fileTitle';
import type { Outline } from '../outline/outline';

export type Cards = (drafts: readonly ExerciseDraft[], problems?: readonly Problem[]) => Reading;

/** Makes the reading of some drafts of a Markdown file; of those that share a line the first. */
export const cardsOf =
  (file: SourceFile, outline: Outline): Cards =>
  (drafts, problems = []) => {
    const lines = claimed(outline.lines.length);
    const own: ExerciseDraft[] = [];
    for (const draft of drafts.toSorted((one, other) => one.range.start - other.range.start)) {
      if (!lines.isFree(draft.range)) continue;
      lines.take(draft.range);
      own.push(draft);
    }
    const starts = own.map(({ range }) => range.start);
    return setOf(own, fileTitle(outline, starts) ?? nameOf(file), outline.fields, [...outline.problems, ...problems]);
  };
