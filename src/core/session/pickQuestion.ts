import type { ItemId } from '../exercise/identity';
import type { Answer, Exercise } from '../exercise/kinds';
import { exchangeOf } from '../exercise/kinds/exchanges';
import type { PickQuestion } from '../exercise/kinds/pick';

/** What fits into the two lines that a list has for its question. */
const longest = 170;

/** An item as a question for a list; undefined where its kind, or its length, wants a panel. */
export const pickQuestion = (exercise: Exercise, item: ItemId): PickQuestion | undefined => {
  const question = exchangeOf(exercise).pick?.question(exercise, item);
  return question === undefined || question.text === '' || question.text.length > longest ? undefined : question;
};

/** The answer that picked options are; undefined for a kind that no list can ask. */
export const pickedAnswer = (exercise: Exercise, item: ItemId, picked: readonly number[]): Answer | undefined =>
  exchangeOf(exercise).pick?.answer(picked, item);

/** Text in lines of about so many characters, broken between words. */
export const inLines = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
};
