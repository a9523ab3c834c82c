import { type Named, namedFirst, unknownFirst } from '../../exercise/kinds/namedFirst';
import type { Problem } from '../../exercise/problem';
import { type Block, type Details, markdownOf } from '../markdown/blocks';
import { asksForOrder } from '../words/orderTask';
import { labelKey, labelled } from './labels';
import { arrow, boundary } from './marks';
import { openedItem } from './openedItem';
import { orderKey } from './orderKey';
import { stepsIn } from './orderingOf';
import { rowsOf } from './rows';
import { type MarkedRun, runIn } from './runs';
import type { TaskLocation } from './task';

/** What tells that an open question was meant to be something else, whose parts, question or key were left out. */
export const lostKey = (asked: readonly Block[], answer: Details, { heading }: TaskLocation): readonly Problem[] => {
  const key = runIn(answer.blocks, 'letter', 'written');
  const known = marksIn(asked);
  const found =
    (key !== undefined && isKey(key, known) ? strangeIn(key, known) : undefined) ??
    withoutQuestion(asked, answer) ??
    onlyOption(asked, answer) ??
    withoutOrder(asked, answer, heading);
  return found === undefined ? [] : [found];
};

/**
 * Whether arrows lead to counts, few labels come again and again, or letters and labels are in bold type where some are
 * asked.
 */
const isKey = (key: MarkedRun, known: ReadonlySet<string>): boolean => {
  if (isLinked(key) || (known.size > 0 && key.entries.every(({ text }) => text.includes(boundary)))) return true;
  const labels = key.entries.map(({ text }) => labelled(text)?.label);
  const own = new Set(labels.map((label) => label && labelKey(label)));
  return !own.has(undefined) && own.size > 1 && own.size * 3 <= key.entries.length * 2;
};

const isLinked = ({ entries }: MarkedRun): boolean =>
  entries.every(({ delimiter, text }) => arrow.test(delimiter) && /^\d/u.test(text));

/** What tells that a key stands open on the page, as no answer: arrows that lead from letters to counts. */
export const openKey = (blocks: readonly Block[]): readonly Problem[] => {
  const lines = blocks.filter(({ kind, markdown }) => (kind === 'paragraph' || kind === 'list') && link.test(markdown));
  const key = lines.length === 0 ? undefined : runIn(lines, 'letter', 'written');
  if (key === undefined || (key.inline && !key.glued) || !isLinked(key)) return [];
  const message = 'This looks like the key of a matching, but it is folded under no “Show answer”.';
  return [{ line: key.entries[0]?.line ?? 0, severity: 'warning', code: 'unread-line', message }];
};

/** Spares most blocks a closer look. */
const link = /^(?:[-*] )?(?:\*\*)?[A-Z](?:\*\*)? ?(?:->|→|=>) ?\d/u;

/** The first mark that a key names and nothing before it has. */
const strangeIn = (key: MarkedRun, known: ReadonlySet<string>): Problem | undefined => {
  const partners = isLinked(key) ? key.entries.map(({ text }) => /^\d+/u.exec(text)?.[0] ?? '') : [];
  const strange = [...key.entries.map(({ mark }) => mark), ...partners].find((mark) => !known.has(mark));
  const line = key.entries[0]?.line ?? 0;
  return strange === undefined
    ? undefined
    : {
        line,
        severity: 'error',
        code: 'unknown-letter',
        message: `The key names ${strange}, but nothing that is counted ${strange} stands before it.`,
      };
};

/** The letters and numbers that may count something in some blocks, wherever they stand. */
const marksIn = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap(({ markdown }) =>
      Array.from(markdown.matchAll(/(?<![\p{L}\p{N}])([A-Za-z]|\d{1,2})(?=\\?[.:)*]|\s?->)/gu), ([, mark = '']) =>
        mark.toUpperCase(),
      ),
    ),
  );

/** Parts with nothing before them that could ask. */
const withoutQuestion = (asked: readonly Block[], { blocks }: Details): Problem | undefined => {
  const run = runIn(asked.flatMap(openedItem), 'letter', 'written');
  const steps = stepsIn(asked)?.run;
  const isKeyed =
    run !== undefined && (namesFirst(markdownOf(blocks), run.entries) || orderKey(blocks, run.entries) !== undefined);
  const isOrdered = steps !== undefined && orderKey(blocks, steps.entries) !== undefined;
  const parts = isKeyed ? run : isOrdered ? steps : undefined;
  return parts === undefined || parts.inline || parts.lead !== '' || parts.before.length > 0 || parts.after.length > 0
    ? undefined
    : {
        line: asked[0]?.range.start ?? 0,
        severity: 'warning',
        code: 'no-question',
        message: 'No question stands before these parts; they are asked as an open question.',
      };
};

const namesFirst = (answer: string, entries: readonly { readonly written: string }[]): boolean => {
  const options = entries.map(({ written }): Named => ({ label: written, text: '' }));
  return namedFirst(answer, options).length + unknownFirst(answer, options).length > 0;
};

/** A single item that is counted by a letter, below a question whose answer begins with a letter. */
const onlyOption = (asked: readonly Block[], { blocks }: Details): Problem | undefined => {
  const items = asked.flatMap((block) => (block.kind === 'list' ? rowsOf(block) : []));
  const [row] = items;
  const mark = row?.marked?.style === 'letter' && items.length === 1 ? row.marked.written : undefined;
  return row === undefined || mark === undefined || !namesFirst(markdownOf(blocks), [{ written: mark }])
    ? undefined
    : {
        line: row.line,
        severity: 'warning',
        code: 'skipped-letter',
        message: `There is one option only, ${mark}; two at least were expected.`,
      };
};

const withoutOrder = (asked: readonly Block[], { range }: Details, heading: string): Problem | undefined =>
  stepsIn(asked) === undefined || ![heading, ...asked.map(({ markdown }) => markdown)].some(asksForOrder)
    ? undefined
    : {
        line: range.start,
        severity: 'warning',
        code: 'missing-key',
        message:
          'The task asks for an order, but the answer does not begin with one, as “C -> A -> B”; it is asked as an open question.',
      };
