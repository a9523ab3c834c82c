import { cardHeadings } from './cardHeadings';
import { decks } from './decks';
import type { Form } from './form';
import { srNotes } from './srNotes';

/** The table of the forms of Markdown files, the surest first: what one has found is no longer looked at by those after it. */
export const forms = { decks, cardHeadings, srNotes } satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
