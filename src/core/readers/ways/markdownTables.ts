import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Reading } from '../draft/reader';
import type { Outline } from '../outline/outline';
import { markdownCards } from '../tables/markdownCards';
import { recordsIn } from '../tables/markdownRecords';
import { tablePlans } from '../tables/tablePlans';
import { type ColumnsWord, columnsWordOf, parseColumnsWord } from './columnsWord';
import { planByColumns } from './planByColumns';
import { columnsOf, evidenceInWords, nameOfColumns } from './tableWays';
import type { Candidate, Columns } from './way';

/** The cards of all tables of a file that have the columns a person named; a text says what is wrong where none has. */
export const cardsByColumns = (outline: Outline, word: ColumnsWord): readonly ExerciseDraft[] | string => {
  const tables = recordsIn(outline, 'table');
  const plans = tables.map(({ records, header }) => planByColumns(word, records, { header }));
  const [wrong = 'This file has no table; rows of cells between bars, the first of them names, were expected'] =
    plans.filter((plan) => typeof plan === 'string');
  if (plans.every((plan) => typeof plan === 'string')) return wrong;
  return plans.flatMap((plan, at) =>
    typeof plan === 'string' ? [] : markdownCards(outline, plan, tables[at]?.records ?? []),
  );
};

/** How many plans of tables are tried. */
const mostPlans = 24;

/** The ways to read the tables of a file: each takes all tables that have its columns. */
export const tableWaysIn = (
  outline: Outline,
  cards: (drafts: readonly ExerciseDraft[]) => Reading,
): readonly Candidate[] => {
  const found = new Map<string, Columns>();
  for (const { records } of recordsIn(outline, 'table'))
    for (const plan of tablePlans(records, { header: true })) {
      const word = columnsWordOf(plan);
      if (!found.has(word) && found.size < mostPlans) found.set(word, columnsOf(plan, records));
    }
  return [...found].map(([word, columns]): Candidate => ({
    word,
    name: nameOfColumns(columns.plan),
    reader: 'announcedCards',
    evidence: [evidenceInWords[columns.plan.evidence]],
    sure: columns.plan.sure,
    isOffered: true,
    columns,
    read: () => {
      const parsed = parseColumnsWord(word);
      const drafts = typeof parsed === 'string' ? parsed : cardsByColumns(outline, parsed);
      return cards(typeof drafts === 'string' ? [] : drafts);
    },
  }));
};
