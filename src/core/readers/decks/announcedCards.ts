import type { ExerciseDraft } from '../draft/exerciseDraft';
import { type Form, nothingFound } from '../draft/form';
import type { Outline } from '../outline/outline';
import { markdownCards } from '../tables/markdownCards';
import { recordsIn } from '../tables/markdownRecords';
import { tablePlans } from '../tables/tablePlans';
import { boldCards } from './boldCards';
import { deckThresholds, isDeck, mayBeDeck } from './deckEvidence';
import { levelCards } from './levelCards';
import { listCards } from './listCards';

/**
 * Words and terms in tables, lists, headings and lines in bold type: only where a person has said that the file is to
 * be practised, nothing else was found in it, and it is clear what asks.
 */
export const announcedCards: Form = {
  name: 'cards',
  sniff: () => false,
  whenAnnounced: true,
  read: () => nothingFound,
  readRest: (outline, { path, bar, others }) => {
    if (bar !== 'announced' || others > 0 || !mayBeDeck(outline, path)) return nothingFound;
    const inTables = tableCards(outline);
    if (inTables.length > 0) return { drafts: inTables, problems: [] };
    const drafts = [listCards, boldCards, levels(2), levels(3)]
      .map((cards) => cards(outline))
      .filter((cards) => isDeck(outline, cards))
      .reduce<readonly ExerciseDraft[]>((most, cards) => (cards.length > most.length ? cards : most), []);
    return { drafts, problems: [] };
  },
};

const levels =
  (level: number) =>
  (outline: Outline): readonly ExerciseDraft[] =>
    levelCards(outline, level);

/** The rows of all tables whose columns are named as what asks and what answers, or after languages. */
const tableCards = (outline: Outline): readonly ExerciseDraft[] =>
  recordsIn(outline, 'table').flatMap(({ records }) => {
    const plan = tablePlans(records, { header: true, isTable: false }).find(
      ({ sure, evidence }) => sure && (evidence === 'named' || evidence === 'languages'),
    );
    return plan === undefined || records.length <= deckThresholds.fewestRows
      ? []
      : markdownCards(outline, plan, records);
  });
