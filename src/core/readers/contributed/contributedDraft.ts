import { type GenericSchema, boolean, check, minLength, object, optional, pipe, string } from 'valibot';
import type { KindName } from '../../kinds';
import type { Draft } from '../draft';
import { type Standing, choiceDraft, classificationDraft, clozeDraft, flashcardOf, letterAt, matchingDraft, selfCheckOf } from '../drafts';
import { type Fitted, fitted, list, place } from './shape';

/** The draft of an exercise that a contributed reader gave in its plain form, or what is wrong with it. */
export const contributedDraft = (given: unknown, lines: number): Fitted<Draft> => {
  const base = fitted(common, given);
  if ('misfit' in base) return base;
  const { kind, line, endLine = line + 1, headings } = base.value;
  const start = Math.min(line, lines - 1);
  const form = Object.hasOwn(forms, kind) ? forms[kind as KindName] : undefined;
  if (form === undefined) return { misfit: { at: 'kind', expected: `Expected one of ${Object.keys(forms).join(', ')} but received "${kind.slice(0, 40)}"` } };
  return form(given, { range: { start, end: Math.max(start + 1, Math.min(endLine, lines)) }, headings });
};

const common = object({ kind: string(), line: optional(place, 0), endLine: optional(place), headings: optional(list(string()), []) });

type Form = (given: unknown, standing: Standing) => Fitted<Draft>;

const form =
  <T>(schema: GenericSchema<unknown, T>, draft: (value: T, standing: Standing) => Draft): Form =>
  (given, standing) => {
    const parts = fitted(schema, given);
    return 'misfit' in parts ? parts : { value: draft(parts.value, standing) };
  };

const some = pipe(string(), check((text) => text.trim() !== '', 'Expected a text that is not empty'));
const maybe = optional(string(), '');

interface ChoiceForm {
  readonly options: readonly string[];
  readonly correct: readonly number[];
}

const areOptions = ({ options, correct }: ChoiceForm): boolean => correct.every((index) => index < options.length) && new Set(correct).size === correct.length;

interface ClassificationForm {
  readonly labels: readonly string[];
  readonly rows: readonly { readonly label: string }[];
}

const areLabelled = ({ labels, rows }: ClassificationForm): boolean => {
  const known = new Set(labels);
  return rows.every(({ label }) => known.has(label));
};

interface ClozeForm {
  readonly prompt: string;
  readonly hidden: readonly { readonly start: number; readonly end: number }[];
}

const areWithin = ({ prompt, hidden }: ClozeForm): boolean =>
  hidden.every(({ start, end }, at) => (hidden[at - 1]?.end ?? 0) <= start && start < end && end <= prompt.length);

/** A kind's plain form; a new kind needs its line here. */
const forms: Readonly<Record<KindName, Form>> = {
  selfCheck: form(object({ prompt: some, answer: string(), accepted: optional(list(some), []) }), ({ prompt, answer, accepted }, standing) => selfCheckOf(prompt, answer, standing, accepted)),
  flashcard: form(object({ prompt: some, back: string(), bothWays: optional(boolean(), false) }), ({ prompt, back, bothWays }, standing) => flashcardOf(prompt, back, standing, bothWays)),
  choice: form(
    pipe(
      object({ prompt: some, options: pipe(list(some), minLength(2)), correct: list(place), multiple: optional(boolean()), explanation: maybe }),
      check((choice) => areOptions(choice), 'Expected each number in "correct" to be the index of an option, once'),
    ),
    ({ prompt, options, correct, multiple = correct.length > 1, explanation }, standing) =>
      choiceDraft({ prompt, options: options.map((text, at) => ({ label: letterAt(at), text })), correct: correct.toSorted((one, other) => one - other), multiple, explanation }, standing),
  ),
  classification: form(
    pipe(
      object({ prompt: some, labels: pipe(list(some), minLength(2)), rows: pipe(list(object({ text: some, label: string(), why: maybe })), minLength(1)), takeaway: maybe }),
      check((task) => areLabelled(task), 'Expected the "label" of each row to be one of the labels'),
    ),
    classificationDraft,
  ),
  matching: form(
    object({ prompt: some, pairs: pipe(list(object({ left: some, right: some })), minLength(1)), others: optional(list(some), []), takeaway: maybe }),
    ({ prompt, pairs, others, takeaway }, standing) => {
      const partners = [...new Set([...pairs.map(({ right }) => right), ...others])];
      const indexes = new Map(partners.map((text, at) => [text, at]));
      return matchingDraft({ prompt, left: pairs.map(({ left, right }) => ({ text: left, partner: indexes.get(right) ?? -1 })), partners, takeaway }, standing);
    },
  ),
  cloze: form(
    pipe(
      object({ prompt: some, hidden: pipe(list(object({ start: place, end: place })), minLength(1)), explanation: maybe }),
      check((cloze) => areWithin(cloze), 'Expected the "hidden" parts to lie within the prompt, in its order, without overlap'),
    ),
    ({ prompt, hidden, explanation }, standing) => clozeDraft(prompt, hidden, standing, explanation),
  ),
};
