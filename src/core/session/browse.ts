import { safeParse } from 'valibot';
import type { ItemId } from '../exercise/identity';
import { type Answer, type Exercise, itemsOf, kindOf } from '../exercise/kinds';
import type { Render } from '../text/markdown';
import { type PracticeSet, exercisesOf } from '../exercise/practiceSet';
import type { BrowseResume, BrowseScreen, Intent } from './protocol';
import { shownExercise } from './screen';

/** What is open in a browse panel: the answers tried so far, by exercise. Nothing of it is graded. */
export type Tried = ReadonlyMap<ItemId, Answer>;

/** Opens or folds an exercise; any other intent changes nothing. */
export const tryOut = (tried: Tried, intent: Intent, set: PracticeSet): Tried => {
  if (intent.intent === 'fold') return new Map([...tried].filter(([id]) => id !== intent.exercise));
  if (intent.intent !== 'answer') return tried;
  const exercise = exercisesOf(set).find(({ id }) => id === intent.exercise);
  const parsed = exercise && safeParse(kindOf(exercise).answer, intent.answer);
  return exercise !== undefined && parsed?.success === true ? new Map([...tried, [exercise.id, parsed.output]]) : tried;
};

/** The whole set as the page it is. */
export const browseScreen = (set: PracticeSet, tried: Tried, render: Render, resume: BrowseResume): BrowseScreen => ({
  screen: 'browse',
  title: set.title,
  description: render(set.description),
  sections: set.sections.map(({ title, introduction, exercises }) => ({
    title,
    introduction: render(introduction),
    exercises: exercises.map((exercise) => browseExercise(exercise, tried.get(exercise.id), render)),
  })),
  flashcards: exercisesOf(set).filter(({ kind }) => kind === 'flashcard').length,
  resume,
});

const browseExercise = (
  exercise: Exercise,
  submittedAnswer: Answer | undefined,
  render: Render,
): BrowseScreen['sections'][number]['exercises'][number] => {
  const items = itemsOf(exercise).map(({ id }) => id);
  return {
    id: exercise.id,
    answered: items.length > 0,
    shown: shownExercise(exercise, submittedAnswer, { items, seed: 0, render }),
  };
};
