import { ankiBlocks } from './ankiBlocks';
import { answerKey } from './answerKey';
import { askedTitles, manyTitles } from './askedTitles';
import { callouts } from './callouts';
import { cardHeadings } from './cardHeadings';
import { decks } from './decks';
import { details } from './details';
import type { Form } from './form';
import { headingCards } from './headingCards';
import { headingDetails } from './headingDetails';
import { letteredOptions } from './letteredOptions';
import { liaScript } from './liaScript';
import { logseq } from './logseq';
import { numberedHeadings } from './numberedHeadings';
import { questionOnly } from './questionOnly';
import { questionTable } from './questionTable';
import { srNotes } from './srNotes';
import { taskList } from './taskList';

/** The table of the forms of Markdown files, the surest first: what one has found is no longer looked at by those after it. */
export const forms = {
  logseq,
  callouts,
  ankiBlocks,
  liaScript,
  answerKey,
  taskList,
  letteredOptions,
  decks,
  cardHeadings,
  manyTitles,
  headingDetails,
  numberedHeadings,
  details,
  srNotes,
  headingCards,
  questionTable,
  askedTitles,
  questionOnly,
} satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
