import { l10n } from 'vscode';
import type { ReaderName } from '../core/readers';
import type { ContentReading } from './readContent';

/** A written form as it is named to the person. */
export const readerName = (reader: ContentReading['readers'][number]): string => (typeof reader === 'string' ? names()[reader] : reader.name);

const names = (): Readonly<Record<ReaderName, string>> => ({
  practicePage: l10n.t('practice page'),
  ankiPackage: l10n.t('Anki package'),
  ankiText: l10n.t('Anki text'),
  crowdAnki: 'CrowdAnki',
  moodleXml: 'Moodle XML',
  orgNotes: 'Org',
  aiken: 'Aiken',
  labelledText: 'Q: / A:',
  gift: 'GIFT',
  jsonQuiz: l10n.t('JSON quiz'),
  mdbookQuiz: l10n.t('mdBook quiz'),
  table: l10n.t('table'),
  logseq: 'Logseq',
  callouts: l10n.t('callouts'),
  ankiBlocks: 'START … END',
  liaScript: 'LiaScript',
  taskList: l10n.t('task list'),
  letteredOptions: l10n.t('lettered options'),
  decks: l10n.t('decks'),
  cardHeadings: l10n.t('card headings'),
  headingDetails: l10n.t('heading details'),
  numberedHeadings: l10n.t('numbered headings'),
  details: l10n.t('details'),
  srNotes: l10n.t('sr notes'),
  headingCards: l10n.t('heading cards'),
  answerKey: l10n.t('answer key'),
  questionTable: l10n.t('question table'),
  askedTitles: l10n.t('asked titles'),
  manyTitles: l10n.t('asked titles'),
  questionOnly: l10n.t('question only'),
});
