import { l10n } from 'vscode';
import { advance } from '../../core/session/advance';
import type { Html } from '../../core/text/markdown';
import type { PickQuestion } from '../../core/exercise/kinds/pick';
import { inLines, pickQuestion, pickedAnswer } from '../../core/session/pickQuestion';
import type { Intent, ItemRating } from '../../core/session/protocol';
import { ratingNames } from '../../core/history/rating';
import { screenOf } from '../../core/session/screen';
import { type PlannedExercise, type Placed, startSession } from '../../core/session/session';
import { type Line, choose } from '../base/choose';
import { gapAsks } from '../gaps/gapQuiz';
import type { PractiseParts } from '../panels/practise';
import { practiceWorld } from '../panels/practiceWorld';
import { words } from '../base/words';
import type { Command } from './command';
import { nothingThere } from './nothingThere';

/** How many characters a line of VS Code's lists has. */
const width = 85;

/** Asks one question after the other in a list, without a panel. */
export const quickQuestion: Command = {
  id: 'interleave.quickQuestion',
  run: async (parts) => (await askAll(parts)) || nothingThere(),
};

/** Asks until the person leaves; false where there is nothing to ask. */
const askAll = async (parts: PractiseParts): Promise<boolean> => {
  await parts.library.ready();
  let asked = 0;
  for (let ask = nextAsk(parts); ask !== undefined; ask = nextAsk(parts)) {
    asked++;
    if (!(await askOne(parts, ask))) return true;
  }
  if (asked > 0)
    await choose<never>({
      title: l10n.t('That was all'),
      placeholder: l10n.t('Nothing short is due or new.'),
      lines: [],
    });
  return asked > 0;
};

/** What fits into a list, of an exercise with several items one. */
const nextAsk = (parts: PractiseParts): PlannedExercise | undefined => {
  const { places } = parts.library.current();
  const planned = gapAsks(parts, Infinity).flatMap(({ exercise, items }) =>
    items.map((item) => ({ exercise, items: [item] })),
  );
  return planned.find(({ exercise, items: [item] }) => {
    const place = places.get(exercise);
    return place !== undefined && item !== undefined && pickQuestion(place.exercise, item) !== undefined;
  });
};

/** Asks, marks, records and explains; false where the person leaves. */
const askOne = async ({ library, progress }: PractiseParts, ask: PlannedExercise): Promise<boolean> => {
  const placed = library.current().places.get(ask.exercise);
  const [item] = ask.items;
  const question = placed && item && pickQuestion(placed.exercise, item);
  if (placed === undefined || item === undefined || question === undefined) return false;
  const world = () => practiceWorld(library, progress, () => (markdown) => markdown as Html);
  let session = startSession(
    { id: crypto.randomUUID(), title: '', scope: [], seed: 0, cram: false, planned: [ask] },
    Date.now(),
  );
  const follow = async (intent: Intent): Promise<void> => {
    const next = advance(session, intent, world());
    await progress.record(next.events);
    session = next.session;
  };

  const picked = await choose(question.options.length === 0 ? turnCard(question, placed) : options(question, placed));
  if (picked === undefined) return false;
  await follow({
    intent: 'answer',
    step: session.step,
    exercise: ask.exercise,
    answer: pickedAnswer(placed.exercise, item, picked),
  });
  const screen = screenOf(session, world());
  const open = screen.screen === 'practice' ? screen.ratings.find(({ rating }) => rating === undefined) : undefined;
  if (open === undefined) return (await choose(result(question, picked)))?.[0] === 'next';
  const [rating] = (await choose(rateCard(question, open))) ?? [];
  if (rating === undefined) return false;
  await follow({ intent: 'rate', step: session.step, rating });
  return true;
};

type List<Value> = Parameters<typeof choose<Value>>[0];

/** The question stands in the title; what is too long for it goes on in the field. */
const heading = (question: PickQuestion, hint: string): Pick<List<never>, 'title' | 'placeholder'> => {
  const [title = '', ...rest] = inLines(question.text, width);
  return { title, placeholder: rest.length > 0 ? rest.join(' ') : hint };
};

const placeOf = ({ set, section }: Placed): string => [set, section].filter((part) => part !== '').join(' › ');

const options = (question: PickQuestion, placed: Placed): List<number> => ({
  ...heading(question, question.task === '' ? placeOf(placed) : question.task),
  several: question.several,
  lines: question.options.map(({ key, text }, value) => ({ key, text, value })),
});

const turnCard = (question: PickQuestion, placed: Placed): List<number> => ({
  ...heading(question, placeOf(placed)),
  lines: [{ icon: 'note', text: l10n.t('Show the answer'), value: 0 }],
});

const reading = (title: string, text: string): readonly Line<never>[] =>
  text === '' ? [] : [{ text: title, separator: true }, ...inLines(text, width).map((line) => ({ text: line }))];

const rateCard = (question: PickQuestion, { choices }: ItemRating): List<ItemRating['choices'][number]['rating']> => ({
  ...heading(question, l10n.t('How well did you know it?')),
  lines: [
    ...reading(words.say('Answer'), question.why),
    { text: words.say('Rate'), separator: true },
    ...choices.map(({ rating, interval }) => ({
      key: String(rating),
      text: words.say(ratingNames[rating]),
      description: interval,
      value: rating,
    })),
  ],
  first: (rating) => rating === 3,
});

const result = (question: PickQuestion, picked: readonly number[]): List<'next' | 'leave'> => {
  const { right } = question;
  const isRight = right.length === picked.length && right.every((index) => picked.includes(index));
  const marked = question.options.flatMap<Line<never>>(({ key, text }, index) => {
    if (right.includes(index)) return [{ icon: 'pass', key, text }];
    return picked.includes(index) ? [{ icon: 'error', key, text, description: l10n.t('your answer') }] : [];
  });
  return {
    ...heading(question, ''),
    placeholder: words.say(isRight ? 'Right.' : 'Wrong.'),
    lines: [
      { icon: 'arrow-right', text: l10n.t('Next question'), value: 'next' },
      { icon: 'close', text: words.say('Back to the editor'), value: 'leave' },
      { text: isRight ? words.say('Right') : l10n.t('Wrong, it is'), separator: true },
      ...marked,
      ...reading(l10n.t('Why'), question.why),
    ],
  };
};
