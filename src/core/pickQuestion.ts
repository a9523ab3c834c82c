import type { ItemId } from './identity';
import type { Answer, Exercise, KindName } from './kinds';
import type { Choice } from './kinds/choice';
import type { Classification, Row } from './kinds/classification';
import type { Flashcard } from './kinds/flashcard';
import { plainText } from './plainText';

/** A question for a list of one-line choices, in plain text. */
export interface PickQuestion {
  readonly text: string;
  /** What is to be done with the text, where it does not say so itself. */
  readonly task: string;
  readonly options: readonly PickOption[];
  /** Whether several options may be picked. */
  readonly several: boolean;
  /** The indexes of the right options; empty where the person rates by hand. */
  readonly right: readonly number[];
  /** Shown after the answer: why, or a card's back. */
  readonly why: string;
}

export interface PickOption {
  /** The key that picks it. */
  readonly key: string;
  readonly text: string;
}

/** How a kind becomes such a question, and what was picked an answer to it. */
interface PickForm<E> {
  question(exercise: E, item: ItemId): PickQuestion;
  answer(picked: readonly number[], item: ItemId): Answer;
}

const choice: PickForm<Choice> = {
  question: ({ prompt, options, multiple, correct, explanation }) => ({
    text: plainText(prompt),
    task: '',
    options: options.map(({ label, text }) => ({ key: label.toLowerCase(), text: plainText(text) })),
    several: multiple,
    right: correct,
    why: plainText(explanation),
  }),
  answer: (picked) => ({ chosen: [...picked] }),
};

const classification: PickForm<Classification> = {
  question: ({ prompt, labels, rows }, item) => {
    const { text, label, why } = rows.find(({ id }) => id === item) ?? noRow;
    const options = labels.map((one, index) => ({ key: String(index + 1), text: plainText(one) }));
    return { text: plainText(text), task: plainText(prompt), options, several: false, right: [label], why: plainText(why) };
  },
  answer: (picked, item) => ({ labels: { [item]: picked[0] ?? 0 } }),
};

const noRow: Pick<Row, 'text' | 'label' | 'why'> = { text: '', label: -1, why: '' };

const flashcard: PickForm<Flashcard> = {
  question: ({ prompt, back }) => ({ text: plainText(prompt), task: '', options: [], several: false, right: [], why: plainText(back) }),
  answer: () => ({}),
};

/** The kinds that one list can ask. */
const forms: { readonly [K in KindName]?: PickForm<Extract<Exercise, { kind: K }>> } = { choice, classification, flashcard };

const formOf = ({ kind }: Exercise): PickForm<Exercise> | undefined => forms[kind];

/** What fits into the two lines that a list has for its question. */
const longest = 170;

/** An item as a question for a list; undefined where its kind, or its length, wants a panel. */
export const pickQuestion = (exercise: Exercise, item: ItemId): PickQuestion | undefined => {
  const question = formOf(exercise)?.question(exercise, item);
  return question === undefined || question.text === '' || question.text.length > longest ? undefined : question;
};

/** The answer that picked options are; undefined for a kind that no list can ask. */
export const pickedAnswer = (exercise: Exercise, item: ItemId, picked: readonly number[]): Answer | undefined => formOf(exercise)?.answer(picked, item);

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
