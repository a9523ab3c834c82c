import { ankiBlocks } from './notes/ankiBlocks';
import { answerKey } from './titles/answerKey';
import { askedTitles, manyTitles } from './titles/askedTitles';
import { callouts } from './notes/callouts';
import { cardHeadings } from './notes/cardHeadings';
import { decks } from './decks/decks';
import { details } from './folds/details';
import type { Form } from './draft/form';
import { headingCards } from './decks/headingCards';
import { headingDetails } from './folds/headingDetails';
import { letteredOptions } from './options/letteredOptions';
import { liaScript } from './options/liaScript';
import { logseq } from './notes/logseq';
import { numberedHeadings } from './titles/numberedHeadings';
import { questionOnly } from './titles/questionOnly';
import { questionTable } from './titles/questionTable';
import { srNotes } from './notes/srNotes';
import { taskList } from './options/taskList';

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
