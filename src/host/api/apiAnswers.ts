import { l10n } from 'vscode';
import type { Counts, DueInfo, ExerciseInfo, PractiseOptions, SetInfo } from '../../api/interleave';
import { type Exercise, itemsOf } from '../../core/exercise/kinds';
import type { LibrarySet } from '../../core/session/library';
import { exercisesOf } from '../../core/exercise/practiceSet';
import { count } from '../../core/session/queue';
import type { BrowsePanels } from '../panels/browsePanel';
import { type PractiseParts, practiseSets } from '../panels/practise';
import { settings } from '../base/settings';
import { thisMoment } from '../base/thisMoment';

type Known = Pick<PractiseParts, 'library' | 'progress'>;

/** Copies, so that no other extension changes what is practised. */
export const sets = async ({ library }: Pick<Known, 'library'>): Promise<readonly SetInfo[]> =>
  (await library.ready()).sets.map(setInfo);

const setInfo = ({ key, source, set: { title, description, tags, sections } }: LibrarySet): SetInfo => ({
  key,
  title,
  description,
  tags: [...tags],
  source,
  sections: sections.map((section) => ({ title: section.title, exercises: section.exercises.map(exerciseInfo) })),
});

const exerciseInfo = (exercise: Exercise): ExerciseInfo => {
  const { id, kind, prompt, range } = exercise;
  return { id, kind, prompt, line: range.start, items: itemsOf(exercise).map((item) => item.id) };
};

/** Counts as the tree does. */
export const due = async ({ library, progress }: Known): Promise<DueInfo> => {
  const known = (await library.ready()).sets;
  const moment = thisMoment();
  const counts = (exercises: readonly Exercise[]): Counts => {
    const counted = count(exercises, (item) => progress.state(item), moment);
    return { due: counted.due, new: counted.unseen };
  };
  return {
    ...counts(known.flatMap(({ set }) => exercisesOf(set))),
    sets: known.map(({ key, set }) => ({ key, ...counts(exercisesOf(set)) })),
  };
};

/** Starts a session; rejects where the options are none, and is false where there is nothing to ask. */
export const practise = async (
  parts: PractiseParts,
  { sets: keys, size, title }: PractiseOptions = {},
): Promise<boolean> => {
  if (size !== undefined && !(Number.isInteger(size) && size > 0))
    throw new RangeError(`The size of a session is a whole number from 1, not ${String(size)}.`);
  if (keys !== undefined && !Array.isArray(keys)) throw new TypeError('The sets to practise are a list of their keys.');
  const all = (await parts.library.ready()).sets;
  const chosen = keys === undefined ? all : all.filter(({ key }) => keys.includes(key));
  const [only, ...others] = keys === undefined ? [] : chosen;
  const usualTitle = only === undefined || others.length > 0 ? l10n.t('Quick quiz') : only.set.title;
  return practiseSets(
    parts,
    title ?? usualTitle,
    chosen,
    size ?? (keys === undefined ? settings.quizSize() : settings.sessionSize()),
  );
};

type Browsable = Pick<Known, 'library'> & { readonly browse: Pick<BrowsePanels, 'show'> };

/** Shows the page of a set; false where there is none of that key. */
export const browse = async (parts: Browsable, key: string): Promise<boolean> => {
  const set = (await parts.library.ready()).sets.find((one) => one.key === key);
  if (set !== undefined) await parts.browse.show(set);
  return set !== undefined;
};
