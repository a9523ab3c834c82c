import type { Exercise, KindName } from '../exercise/kinds';
import type { Html, Markdown, Render } from '../text/markdown';
import { type PracticeSet, exercisesOf } from '../exercise/practiceSet';
import { paragraphs } from '../exercise/kinds/writing';
import { sidesOf } from './cards';
import { escapedHtml } from '../text/escapedHtml';

/** A card as it is printed, with the name of its set. */
export interface PrintedCard {
  readonly set: string;
  readonly front: Html;
  readonly back: Html;
  /** Whether the back starts a sheet of its own, rather than standing below the front. */
  readonly apart: boolean;
}

/**
 * Every exercise of a set that has an answer, as it is printed: a classification and a matching as one card
 * each, task and key apart.
 */
export const printedCards = (set: PracticeSet, render: Render): readonly PrintedCard[] =>
  exercisesOf(set).flatMap((exercise) => printed(set.title, exercise, render));

/** The flashcards of a set, as they are printed. */
export const printedFlashcards = (set: PracticeSet, render: Render): readonly PrintedCard[] =>
  exercisesOf(set).flatMap((exercise) => (exercise.kind === 'flashcard' ? printed(set.title, exercise, render) : []));

const printed = (set: string, exercise: Exercise, render: Render): readonly PrintedCard[] => {
  const whole = wholes[exercise.kind] as ((exercise: Exercise, render: Render) => Whole) | undefined;
  if (whole === undefined)
    return sidesOf(exercise).map(({ front, back }) => ({
      set,
      front: render(front),
      back: render(back),
      apart: false,
    }));
  const { task, key } = whole(exercise, render);
  return key === ''
    ? []
    : [
        {
          set,
          front: (render(exercise.prompt) + task) as Html,
          back: (key + render('takeaway' in exercise ? exercise.takeaway : '')) as Html,
          apart: true,
        },
      ];
};

/** What stands below the prompt, and what answers it; no key where the source has none. */
interface Whole {
  readonly task: string;
  readonly key: string;
}

type Wholes = { readonly [Kind in KindName]?: (exercise: Extract<Exercise, { kind: Kind }>, render: Render) => Whole };

const wholes: Wholes = {
  classification: ({ labels, rows }, render) => ({
    task: `<ul class="labels">${labels.map((label) => `<li>${escapedHtml(label)}</li>`).join('')}</ul>${marked(rows, render)}`,
    key: marked(
      rows.flatMap(({ letter, label, why }) =>
        labels[label] === undefined ? [] : [{ letter: `${letter}: ${labels[label]}`, text: why }],
      ),
      render,
    ),
  }),
  matching: ({ pairs, partners }, render) => ({
    task: `<div class="columns"><div>${marked(pairs, render)}</div><div>${marked(
      partners.map((text, at) => ({ letter: `${at + 1}`, text })),
      render,
    )}</div></div>`,
    key: marked(
      pairs.flatMap(({ letter, partner, why }) => {
        const right = partners[partner];
        return right === undefined ? [] : [{ letter: `${letter} → ${partner + 1}`, text: paragraphs(right, why) }];
      }),
      render,
    ),
  }),
};

const marked = (rows: readonly { readonly letter: string; readonly text: Markdown }[], render: Render): string =>
  rows.length === 0
    ? ''
    : `<div class="rows">${rows.map(({ letter, text }) => `<b>${escapedHtml(letter)}</b><div>${render(text)}</div>`).join('\n')}</div>`;
