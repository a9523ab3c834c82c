import type { ItemId } from '../../identity';
import type { Markdown } from '../../markdown';
import type { Problem } from '../../problem';
import type { Draft } from './draft';
import type { Place } from './task';

/** An open question. */
export const selfCheckOf = (prompt: Markdown, answer: Markdown, place: Place): Draft => {
  const make = (id: ItemId) => ({ kind: 'selfCheck' as const, id, prompt, range: place.range, headings: place.headings, answer });
  return { kind: 'selfCheck', names: [prompt], distinct: [], ...shared(place), make, problems: unanswered(answer, place) };
};

/** A flashcard. */
export const flashcardOf = (front: Markdown, back: Markdown, place: Place): Draft => {
  const make = (id: ItemId) => ({ kind: 'flashcard' as const, id, prompt: front, range: place.range, headings: place.headings, back });
  return { kind: 'flashcard', names: [front], distinct: [], ...shared(place), make, problems: unanswered(back, place) };
};

const shared = ({ range, headings }: Place): Pick<Draft, 'range' | 'headings'> => ({ range, headings });

const unanswered = (answer: Markdown, { range }: Place): readonly Problem[] =>
  answer.trim() === ''
    ? [{ line: range.start, severity: 'error', code: 'no-answer', message: 'This question has no answer; something to show after it was expected.' }]
    : [];
