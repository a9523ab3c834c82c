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
  gift: 'GIFT',
  mdbookQuiz: l10n.t('mdBook quiz'),
  table: l10n.t('table'),
  decks: l10n.t('decks'),
  cardHeadings: l10n.t('card headings'),
  finder: l10n.t('questions'),
  srNotes: l10n.t('sr notes'),
  headingCards: l10n.t('heading cards'),
  questionTable: l10n.t('question table'),
});
