import type { Accepted } from '../../exercise/kinds/accepted';
import type { Fields } from './questionLists';
import { isFields } from './questionLists';

/** A question whose answer is typed: a number, or a text. */
export interface TypedAnswer {
  readonly prompt: string;
  readonly shown: string;
  readonly accepted: readonly Accepted[];
  readonly why: string;
}

/**
 * Reads a question of jupyterquiz of the types `numeric` and `string`, whose right answers are values, or ranges from
 * one number to another.
 */
export const typedAnswer = (fields: Fields): TypedAnswer | undefined => {
  const { question, type, answers } = fields;
  if (typeof question !== 'string' || (type !== 'numeric' && type !== 'string') || !Array.isArray(answers))
    return undefined;
  const right = answers.filter(isFields).filter(({ correct }) => correct === true);
  const accepted = right.flatMap(acceptedIn);
  const shown = right.flatMap(shownIn).join(' · ');
  const why = right.map(({ feedback }) => feedback).find((each) => typeof each === 'string');
  return accepted.length === 0
    ? undefined
    : { prompt: question.trim(), shown, accepted, why: typeof why === 'string' ? why : '' };
};

const rangeOf = ({ range }: Fields): readonly [number, number] | undefined => {
  const [min, max]: readonly unknown[] = Array.isArray(range) ? (range as readonly unknown[]) : [];
  return typeof min === 'number' && typeof max === 'number' ? [min, max] : undefined;
};

const acceptedIn = (answer: Fields): readonly Accepted[] => {
  const { value, answer: text } = answer;
  const range = rangeOf(answer);
  if (range !== undefined) return [{ min: range[0], max: range[1] }];
  if (typeof value === 'number') return [{ min: value, max: value }];
  return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
};

const shownIn = (answer: Fields): readonly string[] => {
  const range = rangeOf(answer);
  if (range !== undefined) return [`${range[0]} … ${range[1]}`];
  const { value, answer: text } = answer;
  return typeof value === 'number' ? [String(value)] : typeof text === 'string' ? [text.trim()] : [];
};
