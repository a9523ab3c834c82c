import { finder } from '../finder/finder';
import { ankiBlocks } from './ankiBlocks';
import { callouts } from './callouts';
import { cardHeadings } from './cardHeadings';
import { decks } from './decks';
import type { Form } from './form';
import { headingCards } from './headingCards';
import { liaScript } from './liaScript';
import { logseq } from './logseq';
import { questionTable } from './questionTable';
import { srNotes } from './srNotes';

/** The table of the forms of Markdown files, the surest first: what one has found is no longer looked at by those after it. */
export const forms = {
  logseq,
  callouts,
  ankiBlocks,
  liaScript,
  decks,
  cardHeadings,
  finder,
  srNotes,
  headingCards,
  questionTable,
} satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
