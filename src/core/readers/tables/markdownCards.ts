import { choiceDraft } from '../../exercise/kinds/choice';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { plainText } from '../../text/plainText';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import type { Outline } from '../outline/outline';
import type { TableRecord } from '../markdown/records';
import { namesIndex } from './columnNames';
import { partsOf } from './joinedOptions';
import { keysOf } from './keyedOptions';
import type { TablePlan } from './tablePlan';

/**
 * The rows of a table in a Markdown file, or the items of a list, as cards by a plan: their cells are Markdown already.
 * A row that asks nothing is passed over.
 */
export const markdownCards = (
  outline: Outline,
  plan: TablePlan,
  records: readonly TableRecord[],
): readonly ExerciseDraft[] => {
  const rows = (plan.header ? records.slice(1) : records).filter((row) => cellAt(row, plan.front) !== '');
  if (plan.options === undefined && plan.joined === undefined)
    return rows.map((row) => flashcardOf(cellAt(row, plan.front), backOf(row, plan), locationOf(outline, row, plan)));
  const offered = rows.map((row) => optionsOf(row, plan));
  const keys = keysOf(
    rows.map((row, at) => ({ key: plainText(cellAt(row, plan.back)), options: offered[at] ?? [] })),
    namesIndex(plan.names[plan.back] ?? ''),
  );
  return rows.map((row, at) =>
    choiceDraft(
      {
        prompt: cellAt(row, plan.front),
        options: offered[at] ?? [],
        correct: keys[at]?.correct ?? [],
        explanation: cellAt(row, plan.why),
      },
      locationOf(outline, row, plan),
    ),
  );
};

const cellAt = ({ cells }: TableRecord, at: number | undefined): string =>
  at === undefined ? '' : (cells[at] ?? '').trim();

const backOf = (row: TableRecord, { back, extras, names }: TablePlan): string => {
  const more = extras
    .filter((at) => cellAt(row, at) !== '')
    .map((at) => (names[at]?.trim() ? `*${names[at].trim()}*: ${cellAt(row, at)}` : cellAt(row, at)));
  return [cellAt(row, back), ...more].join('\n\n');
};

const optionsOf = (
  row: TableRecord,
  { options = [], joined }: TablePlan,
): readonly { readonly label: string; readonly text: string }[] =>
  joined === undefined
    ? options.map(({ at, label }) => ({ label, text: cellAt(row, at) })).filter(({ text }) => text !== '')
    : partsOf(cellAt(row, joined.at), joined.separator).map((text, at) => ({
        label: String.fromCharCode(65 + at),
        text,
      }));

/** A card stands under the headings above it, and under its deck. */
const locationOf = (outline: Outline, row: TableRecord, { deck }: TablePlan): SourceLocation => {
  const headings = outline.headingsAbove(row.start);
  const name = plainText(cellAt(row, deck));
  return { range: { start: row.start, end: row.end }, headings: name === '' ? headings : [...headings, name] };
};
