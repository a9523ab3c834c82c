import { safeParse } from 'valibot';
import { elapsed, interval } from '../language/duration';
import type { ItemId } from '../exercise/identity';
import { type Answer, type Exercise, itemsOf, kindOf } from '../exercise/kinds';
import type { QuestionContext } from '../exercise/kinds/kind';
import type { Render } from '../text/markdown';
import { isDue, untilDue } from '../history/memory';
import { plainText } from '../text/plainText';
import type { ItemRating, PracticeScreen, Shown, SummaryScreen } from './protocol';
import { ratings } from '../history/rating';
import { memoryAfter } from '../history/schedule';
import {
  type Placed,
  type Session,
  type CurrentExercise,
  type SessionContext,
  gradeOf,
  missedItems,
  currentExercise,
} from './session';
import { type Words, english, sayCounted } from '../language/words';

/** What screens need beside the world: how texts are said, how Markdown is rendered, and how many items come when. */
export interface ScreenContext extends SessionContext {
  /** English where it is missing. */
  readonly words?: Words;
  render(placed: Placed): Render;
  forecast(): SummaryScreen['forecast'];
}

/** The complete picture of a session: the present exercise, or the summary after the last. */
export const screenOf = (session: Session, world: ScreenContext): PracticeScreen | SummaryScreen => {
  const turn = currentExercise(session, world);
  return turn === undefined ? summary(session, world) : practice(session, turn, world);
};

/** An exercise as the page may see it; its solution comes with the answer only. */
export const shownExercise = (
  exercise: Exercise,
  submittedAnswer: Answer | undefined,
  context: QuestionContext,
): Shown => {
  const kind = kindOf(exercise);
  const question = kind.question(exercise, context);
  const answer = safeParse(kind.answer, submittedAnswer);
  return (
    submittedAnswer !== undefined && answer.success
      ? {
          kind: exercise.kind,
          question,
          submittedAnswer: answer.output,
          solution: kind.solution(exercise, answer.output, context),
        }
      : { kind: exercise.kind, question }
  ) as Shown;
};

const practice = (session: Session, { placed, items }: CurrentExercise, world: ScreenContext): PracticeScreen => {
  const { exercise } = placed;
  const result =
    session.submittedAnswer === undefined ? { note: '', announcement: '' } : resultOf(session, items, world);
  return {
    screen: 'practice',
    step: session.step,
    title: session.title,
    set: placed.set,
    section: placed.section,
    position: session.at - session.from + 1,
    total: session.planned.length - session.from,
    exercise: exercise.id,
    shown: shownExercise(exercise, session.submittedAnswer, {
      items,
      seed: session.seed + session.at,
      render: world.render(placed),
    }),
    ratings: session.submittedAnswer === undefined ? [] : items.map((item) => itemRating(session, item, placed, world)),
    ...result,
    canUndo: canUndo(session),
    resume: session,
  };
};

const canUndo = ({ graded, suspendedOrBuried }: Session): boolean => graded.length + suspendedOrBuried.length > 0;

const itemRating = (
  session: Session,
  item: ItemId,
  placed: CurrentExercise['placed'],
  world: ScreenContext,
): ItemRating => {
  const grade = gradeOf(session, item);
  const before = grade === undefined ? world.memory(item) : grade.before;
  const { now, day } = world;
  const review = { item, retention: world.retention(placed), t: now, order: now, day };
  const choices = ratings.map((rating) => ({
    rating,
    interval: interval(untilDue(memoryAfter(before, { ...review, rating }), world), world.words),
  }));
  return { item, choices, ...(grade === undefined ? {} : { rating: grade.rating }) };
};

const resultOf = (
  session: Session,
  items: readonly ItemId[],
  { words = english }: ScreenContext,
): Pick<PracticeScreen, 'note' | 'announcement'> => {
  const { say } = words;
  const grades = items.map((item) => gradeOf(session, item)?.rating).filter((rating) => rating !== undefined);
  if (grades.length === 0) return { note: '', announcement: say('Answer shown. Rate how well you knew it.') };
  const missed = grades.filter((rating) => rating === 1).length;
  if (items.length === 1)
    return {
      note: missed > 0 ? say('Comes back today') : '',
      announcement: missed > 0 ? say('Wrong.') : say('Right.'),
    };
  return {
    note:
      missed === 0
        ? ''
        : sayCounted(words, missed, 'The missed one comes back today', 'The {0} missed ones come back today'),
    announcement: say('{0} of {1} right.', items.length - missed, items.length),
  };
};

const summary = (session: Session, world: ScreenContext): SummaryScreen => {
  const round = session.graded.filter(({ at }) => at >= session.from);
  const items = new Set(round.map(({ item }) => item));
  const missed = missedItems(session);
  const right = items.size - missed.length;
  const exercises = new Set(round.map(({ at }) => at)).size;
  const { words = english } = world;
  return {
    screen: 'summary',
    step: session.step,
    title: session.title,
    exercises,
    items: items.size,
    right,
    missed: missed.flatMap((item) => missedItem(session, item, world, words)),
    forecast: world.forecast(),
    duration: elapsed(session.since - session.started, words),
    more: world.more(session.scope).length,
    announcement: words.say('Done. {0} of {1} right.', right, items.size),
    canUndo: canUndo(session),
    resume: session,
  };
};

const missedItem = (session: Session, item: ItemId, world: SessionContext, words: Words): SummaryScreen['missed'] => {
  const ask = session.planned.slice(session.from).find(({ items }) => items.includes(item));
  const placed = ask && world.exercise(ask.exercise);
  const label = placed && itemsOf(placed.exercise).find(({ id }) => id === item)?.label;
  if (placed === undefined || label === undefined) return [];
  const memory = world.memory(item);
  const comesBack =
    memory === undefined || isDue(memory, world)
      ? words.say('due now')
      : words.say('again in {0}', interval(untilDue(memory, world), words));
  return [{ item, kind: placed.exercise.kind, section: placed.section, label: plainText(label), comesBack }];
};
