import { itemId, type ItemId, normalised } from '../../exercise/identity';
import type { Row } from '../../exercise/kinds/classification';
import type { Problem } from '../../exercise/problem';
import { markdownOf } from '../markdown/blocks';
import { withoutCount } from '../evidence/questionStart';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { keyProblems, splitGlue } from './keyProblems';
import { isSlipOf, labelKey, type Labelled, labelled, labelledBy } from './labels';
import { arrow, withoutBoundary } from './marks';
import type { Entry } from './runEntry';
import { instruction, knownIn, type Task } from './task';

interface Line extends Labelled {
  readonly mark: string;
  readonly line: number;
}

/** A classification, where the key gives the statements a few labels that come again, or labels that the task names. */
export const classificationOf = ({ statements, key, place, counting, isTold }: Task): ExerciseDraft | undefined => {
  const { entries, takeaway } = splitGlue(key);
  const lines = linesOf(entries);
  if (lines === undefined) return undefined;
  const labels = spellings(lines);
  const prompt = withoutCount(instruction([statements], place));
  const named = namedIn(`${place.heading} ${prompt}`);
  const used = labels.length;
  if (
    entries.every(({ delimiter }) => arrow.test(delimiter)) &&
    labels.every(({ label }) => isCount(label) && !named(label))
  )
    return undefined;
  if (lines.length === 1 && statements.entries.some(({ text }) => labelKey(withoutBoundary(text)) === labels[0]?.key))
    return undefined;
  const isFew = used < lines.length && used <= Math.ceil((lines.length * 2) / 3);
  const isSure = isFew && !isTold && knownIn(statements, key) > 1;
  if (!isSure && (counting === 'placed' || !labels.every(({ label }) => named(label)))) return undefined;

  const texts = statements.entries.map(({ text }) => withoutBoundary(text));
  const shown = labels.map(({ label }) => label);
  const make = (id: ItemId) => ({
    kind: 'classification' as const,
    id,
    prompt,
    range: place.range,
    headings: place.headings,
    labels: shown,
    rows: statements.entries.map(({ mark, written }, at): Row => {
      const text = texts[at] ?? '';
      const line = lines.find((each) => each.mark === mark);
      const label = line === undefined ? -1 : labels.findIndex(({ key: each }) => each === labelKey(line.label));
      return { id: itemId('row', id, text), letter: written, text, label, why: line?.why ?? '' };
    }),
    takeaway: markdownOf([...key.before, ...takeaway, ...key.after]),
  });
  return {
    kind: 'classification',
    names: [place.heading === '' ? prompt : place.heading],
    distinct: [prompt, ...texts],
    range: place.range,
    headings: place.headings,
    make,
    problems: [...keyProblems(statements, key, 'statement'), ...labelProblems(lines, labels, named)],
  };
};

/** A number to which an arrow leads is a partner, unless the task names it. */
const isCount = (label: string): boolean => /^\d{1,2}$/u.test(label);

/** Every line of the key must have a label, if need be one that ends nowhere but is known from another line. */
const linesOf = (entries: readonly Entry[]): readonly Line[] | undefined => {
  const first = entries.map(({ text }) => labelled(text));
  const known = first.flatMap((each) => (each === undefined ? [] : [each.label]));
  const lines = entries.map(({ text, mark, line }, at) => {
    const found = first[at] ?? labelledBy(text, known);
    return found && { mark, line, ...found };
  });
  return lines.every((line) => line !== undefined) ? lines : undefined;
};

interface Spelling extends Line {
  readonly key: string;
  readonly uses: number;
}

/** Each label once, as it is most often written, in the order of the key. */
const spellings = (lines: readonly Line[]): readonly Spelling[] => {
  const keys = [...new Set(lines.map(({ label }) => labelKey(label)))];
  return keys.flatMap((key) => {
    const same = lines.filter(({ label }) => labelKey(label) === key);
    const count = (label: string) => same.filter((each) => each.label === label).length;
    const [best] = [...same].sort((one, other) => count(other.label) - count(one.label));
    return best === undefined ? [] : [{ ...best, key, uses: same.length }];
  });
};

/** Tells whether a text holds all the words of a label. */
const namedIn = (text: string): ((label: string) => boolean) => {
  const words = new Set(wordsOf(text));
  return (label) => wordsOf(labelKey(label)).every((word) => words.has(word));
};

const wordsOf = (text: string): readonly string[] => normalised(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const labelProblems = (
  lines: readonly Line[],
  labels: readonly Spelling[],
  named: (label: string) => boolean,
): readonly Problem[] =>
  labels.flatMap(({ label, key, uses, mark, line }) => {
    if (uses > 1 || lines.length < 3) return [];
    const others = labels.filter((other) => other.key !== key);
    const meant = others.find((other) => (other.uses > 1 || other.line < line) && isSlipOf(label, other.label));
    const stranger = !named(label) && others.length >= 2 && others.every((other) => named(other.label));
    if (meant === undefined && !stranger) return [];
    const expected = (meant === undefined ? others : [meant]).map((other) => `“${other.label}”`).join(', ');
    return [
      {
        line,
        severity: 'warning',
        code: 'unknown-label',
        message: `The key calls ${mark} “${label}”, a label that nothing else uses; ${expected} was expected.`,
      },
    ];
  });
