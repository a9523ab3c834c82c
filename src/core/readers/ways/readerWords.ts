import type { FormName } from '../forms';
import type { readers } from '../wholeFiles';

/** What stands for each reader of whole files. */
export const readerWords = {
  ankiPackage: 'anki package',
  ankiText: 'anki text',
  gift: 'gift',
  mdbookQuiz: 'mdbook quiz',
  crowdAnki: 'crowdanki',
  jsonQuiz: 'json quiz',
  moodleXml: 'moodle xml',
  orgNotes: 'org',
  aiken: 'aiken',
  practicePage: 'practice page',
  labelledText: 'labels',
  table: 'table',
} satisfies Record<keyof typeof readers, string>;

/**
 * What stands for a form of Markdown files alone; the finder has a word for each of its plans, and `all questions` for
 * all forms together.
 */
export const formWords = {
  logseq: 'logseq',
  callouts: 'callouts',
  ankiBlocks: 'start end',
  liaScript: 'liascript',
  decks: 'decks',
  cardHeadings: 'card headings',
  srNotes: 'sr notes',
  headingCards: 'heading cards',
  questionTable: 'question table',
} satisfies Record<Exclude<FormName, 'finder' | 'announcedCards'>, string>;
