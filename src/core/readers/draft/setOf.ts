import type { Exercise } from '../../exercise/kinds';
import type { PracticeSet, Section } from '../../exercise/practiceSet';
import { problemsInOrder } from '../../exercise/problem';
import type { Problem } from '../../exercise/problem';
import { type ExerciseDraft, identified } from './exerciseDraft';
import { lostOptions } from './lostOptions';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { Reading } from './reader';

/**
 * Makes one practice set of drafts in the order of their file, a section for each heading that stands directly above
 * some; no set where there are none.
 */
export const setOf = (
  drafts: readonly ExerciseDraft[],
  title: string,
  fields: FrontMatter = {},
  problems: readonly Problem[] = [],
): Reading => {
  const { exercises, problems: found } = identified(drafts);
  const all = problemsInOrder([...problems, ...found, ...lostOptions(exercises)]);
  return { sets: exercises.length === 0 ? [] : [practiceSet(exercises, title, fields)], problems: all };
};

const practiceSet = (exercises: readonly Exercise[], title: string, fields: FrontMatter): PracticeSet => ({
  description: '',
  tags: [],
  ...fields,
  title: fields.title ?? title,
  sections: sectionsOf(exercises, fields.title ?? title),
});

const sectionsOf = (exercises: readonly Exercise[], title: string): readonly Section[] => {
  const parts: Exercise[][] = [];
  for (const exercise of exercises) {
    const last = parts.at(-1);
    if (last?.[0] !== undefined && isSame(last[0], exercise)) last.push(exercise);
    else parts.push([exercise]);
  }
  return parts.map((part): Section => {
    const start = part[0]?.range.start ?? 0;
    return {
      title: part[0]?.headings.at(-1) ?? title,
      introduction: '',
      exercises: part,
      range: { start, end: part.at(-1)?.range.end ?? start },
    };
  });
};

const isSame = ({ headings: one }: Exercise, { headings: other }: Exercise): boolean =>
  one === other || one.join('\n') === other.join('\n');
