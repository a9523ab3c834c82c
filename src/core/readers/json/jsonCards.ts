import type { TableRecord } from '../markdown/records';
import { tablePlans } from '../tables/tablePlans';
import type { Fields } from './questionLists';

/** A card as it stands in JSON. */
export interface JsonCard {
  readonly prompt: string;
  readonly back: string;
  readonly why: string;
}

/**
 * The cards of a list of fields of which one is named as what asks and one as what answers; none where only their
 * contents would tell.
 */
export const cardsOf = (values: readonly Fields[]): readonly JsonCard[] => {
  const names = [...new Set(values.slice(0, sampled).flatMap((fields) => Object.keys(fields)))];
  if (names.length < 2 || names.length > mostNames) return [];
  const rows = values.map((fields) => names.map((name) => cellOf(fields[name])));
  const records = [names, ...rows].map((cells, at): TableRecord => ({ cells, start: at, end: at + 1 }));
  const plan = tablePlans(records, { header: true }).find(({ sure, evidence }) => sure && evidence === 'named');
  if (plan === undefined || names.some((name) => isOfPrograms.test(name))) return [];
  const cards = rows.map((cells) => ({
    prompt: cells[plan.front] ?? '',
    back: cells[plan.back] ?? '',
    why: plan.extras
      .map((at) => cells[at] ?? '')
      .filter((text) => text !== '')
      .join('\n\n'),
  }));
  return cards.filter(({ prompt }) => prompt !== '');
};

const sampled = 200;
const mostNames = 20;

/** Keys of records that programs keep: logs of conversations, training data, forms. */
const isOfPrograms =
  /^(?:model|system|role|messages|completion|instruction|input|output|required|validation|component|inputType|placeholder|userId|user_id|session_?id|votes|embedding|context)$/iu;

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
