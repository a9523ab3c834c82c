import { finder } from '../finder/finder';
import { cardHeadings } from './cardHeadings';
import { decks } from './decks';
import type { Form } from './form';
import { headingCards } from './headingCards';
import { questionTable } from './questionTable';
import { srNotes } from './srNotes';

/** The table of the forms of Markdown files, the surest first: what one has found is no longer looked at by those after it. */
export const forms = {
  decks,
  cardHeadings,
  finder,
  srNotes,
  headingCards,
  questionTable,
} satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
