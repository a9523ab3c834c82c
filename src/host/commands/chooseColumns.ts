import { l10n } from 'vscode';
import { exercisesOf } from '../../core/exercise/practiceSet';
import { readFile } from '../../core/readers';
import type { SourceFile } from '../../core/readers/draft/reader';
import {
  type ChosenColumns,
  type ColumnRow,
  backRows,
  cardsOf,
  eachOnce,
  extraRows,
  frontRows,
  sortingRows,
  wordOfColumns,
} from '../../core/readers/ways/columnChoice';
import { kindCounts } from '../../core/readers/ways/preview';
import type { Columns, Way } from '../../core/readers/ways/way';
import { type StepLine, askStep, goBack } from '../base/askStep';
import { counted, words } from '../base/words';

type Chosen = Pick<Way, 'word' | 'reading'>;

/** A question of the chooser; there is nothing to ask where it has no rows. */
interface Question {
  readonly placeholder: string;
  readonly rows: (choice: ChosenColumns) => readonly ColumnRow[];
  readonly several?: boolean;
  /** Whether one may be left out. */
  readonly mayBeNone?: boolean;
  readonly proposed: (choice: ChosenColumns) => readonly number[];
  readonly take: (choice: ChosenColumns, columns: readonly number[]) => ChosenColumns;
}

/** Stands for no column. */
const none = -1;

/**
 * Lets a person choose what the columns of a table are for, step by step, each with what it would make of the first
 * rows; at the end the cards are shown.
 */
export const chooseColumns = async (
  file: SourceFile,
  columns: Columns,
  title: string,
): Promise<Chosen | typeof goBack | undefined> => {
  const { front, back, extras, tags, deck } = columns.plan;
  const all = questionsFor(columns);
  let choice: ChosenColumns = { front, back, extras, tags, deck };
  for (let at = 0; ;) {
    const asked = all.filter(({ rows }) => rows(choice).length > 0);
    const place = { title, step: at + 1, steps: asked.length + 1 };
    const question = asked[at];
    const answer =
      question === undefined ? await confirmed(file, columns, choice, place) : await ask(question, choice, place);
    if (answer === undefined) return undefined;
    if (answer === goBack && at === 0) return goBack;
    if (answer === goBack) at--;
    else if ('word' in answer) return answer;
    else {
      choice = eachOnce(answer);
      at++;
    }
  }
};

interface Place {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
}

const questionsFor = (columns: Columns): readonly Question[] => [
  {
    placeholder: l10n.t('Which column asks?'),
    rows: () => frontRows(columns, words),
    proposed: ({ front }) => [front],
    take: (choice, [front = choice.front]) => ({ ...choice, front }),
  },
  {
    placeholder: l10n.t('Which column answers?'),
    rows: ({ front }) => backRows(columns, front, words),
    proposed: ({ back }) => [back],
    take: (choice, [back = choice.back]) => ({ ...choice, back }),
  },
  {
    placeholder: l10n.t('Which columns belong to the answer, too? None has to.'),
    rows: ({ front, back }) => extraRows(columns, [front, back], words),
    several: true,
    proposed: ({ extras }) => extras,
    take: (choice, extras) => ({ ...choice, extras }),
  },
  {
    placeholder: l10n.t('Which column has tags?'),
    rows: ({ front, back, extras }) => sortingRows(columns, [front, back, ...extras], words),
    mayBeNone: true,
    proposed: ({ tags = none }) => [tags],
    take: (choice, [tags]) => ({ ...choice, tags: tags === none ? undefined : tags }),
  },
  {
    placeholder: l10n.t('Which column names the decks?'),
    rows: ({ front, back, extras, tags = none }) => sortingRows(columns, [front, back, ...extras, tags], words),
    mayBeNone: true,
    proposed: ({ deck = none }) => [deck],
    take: (choice, [deck]) => ({ ...choice, deck: deck === none ? undefined : deck }),
  },
];

const ask = async (
  { placeholder, rows, several = false, mayBeNone = false, proposed, take }: Question,
  choice: ChosenColumns,
  place: Place,
): Promise<ChosenColumns | typeof goBack | undefined> => {
  const isProposed = proposed(choice);
  const answer = await askStep<number>({
    ...place,
    placeholder,
    several,
    lines: [
      ...(mayBeNone ? [{ text: l10n.t('None'), value: none }] : []),
      ...rows(choice).map(({ name, sample, at }): StepLine<number> => ({
        text: name,
        detail: sample.join('  ·  '),
        value: at,
      })),
    ],
    isProposed: (at) => isProposed.includes(at),
  });
  return answer === undefined || answer === goBack ? answer : take(choice, answer);
};

/** Shows the first cards by the chosen columns, and how many there are; whichever line is taken, they are meant. */
const confirmed = async (
  file: SourceFile,
  columns: Columns,
  choice: ChosenColumns,
  place: Place,
): Promise<Chosen | typeof goBack | undefined> => {
  const word = wordOfColumns(columns, choice);
  const reading = await readFile({ ...file, readAs: word });
  const { length } = reading.problems;
  const problems = length === 0 ? [] : [counted(length, l10n.t('{0} problem', length), l10n.t('{0} problems', length))];
  const isEmpty = reading.sets.flatMap(exercisesOf).length === 0;
  const answer = await askStep<true>({
    ...place,
    placeholder: isEmpty ? l10n.t('No cards come of these columns.') : l10n.t('Are these the cards?'),
    lines: isEmpty
      ? []
      : [
          {
            text: l10n.t('Use These Columns'),
            description: [kindCounts(reading, words), ...problems].join(' · '),
            value: true,
          },
          { text: l10n.t('Sample') },
          ...cardsOf(columns, choice).map(({ front, back, extras }): StepLine<true> => ({
            text: front,
            description: back,
            ...(extras.length > 0 && { detail: extras.join('  ·  ') }),
            value: true,
          })),
        ],
  });
  return answer === undefined || answer === goBack ? answer : { word, reading };
};
