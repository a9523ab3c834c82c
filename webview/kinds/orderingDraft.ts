import type { ItemId } from '../../src/core/exercise/identity';
import type { OrderingAnswer, OrderingQuestion } from '../../src/core/exercise/kinds/ordering';
import { digit, pick, step } from './pick';
import type { AnswerDraft } from './view';

/** The steps as they stand now: as they were shown, until one was moved. */
export const orderIn = ({ steps }: OrderingQuestion, { order }: OrderingAnswer): readonly ItemId[] => {
  const shown = steps.map((each) => each.step);
  return order.length === shown.length && shown.every((id) => order.includes(id)) ? (order as ItemId[]) : shown;
};

/** The step that the next digit or arrow moves. */
export const selectedStep = (
  question: OrderingQuestion,
  { answer, selected }: AnswerDraft<'ordering'>,
): ItemId | undefined => selected ?? orderIn(question, answer)[0];

export const movedTo = (
  question: OrderingQuestion,
  draft: AnswerDraft<'ordering'>,
  moved: ItemId | undefined,
  place: number,
): AnswerDraft<'ordering'> | undefined => {
  const order = orderIn(question, draft.answer);
  if (moved === undefined || place < 0 || place >= order.length) return undefined;
  return { answer: { order: order.filter((id) => id !== moved).toSpliced(place, 0, moved) }, selected: moved };
};

export const press = (
  question: OrderingQuestion,
  draft: AnswerDraft<'ordering'>,
  key: string,
): AnswerDraft<'ordering'> | undefined => {
  const order = orderIn(question, draft.answer);
  const selected = selectedStep(question, draft);
  if (digit(key) >= 0) return movedTo(question, draft, selected, digit(key));
  const at = selected === undefined ? -1 : order.indexOf(selected);
  if (key === 'alt+arrowup' || key === 'alt+arrowdown')
    return movedTo(question, draft, selected, key === 'alt+arrowup' ? at - 1 : at + 1);
  const picked =
    question.steps[
      pick(
        question.steps.map(({ letter }) => letter),
        key,
      )
    ]?.step ?? step(order, selected, key);
  return picked === undefined ? undefined : { ...draft, selected: picked };
};
