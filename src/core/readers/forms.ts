import { finder } from './finder/finder';
import { ankiBlocks } from './notes/ankiBlocks';
import { announcedCards } from './decks/announcedCards';
import { callouts } from './notes/callouts';
import { cardHeadings } from './notes/cardHeadings';
import { decks } from './decks/decks';
import type { Form } from './draft/form';
import { headingCards } from './decks/headingCards';
import { liaScript } from './notes/liaScript';
import { logseq } from './notes/logseq';
import { questionTable } from './tables/questionTable';
import { srNotes } from './notes/srNotes';

/**
 * The table of the forms of Markdown files, the surest first: what one has found is no longer looked
 * at by those after it.
 */
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
  announcedCards,
} satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
