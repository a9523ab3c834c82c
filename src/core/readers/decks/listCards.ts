import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Outline } from '../outline/outline';
import { markdownCards } from '../tables/markdownCards';
import { recordsIn } from '../tables/markdownRecords';
import type { TablePlan } from '../tables/tablePlan';

const twoParts: TablePlan = {
  header: false,
  names: ['', ''],
  front: 0,
  back: 1,
  extras: [],
  evidence: 'two-columns',
  sure: false,
};

/** The items of the lists of a file that have two parts, and terms in bold type with what explains them, as cards. */
export const listCards = (outline: Outline): readonly ExerciseDraft[] =>
  recordsIn(outline, 'list').flatMap(({ records }) => markdownCards(outline, twoParts, records));
