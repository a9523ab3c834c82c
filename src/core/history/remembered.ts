import { array, literal, object, record, safeParse, string, tuple } from 'valibot';
import { type ItemId, normalised } from '../exercise/identity';
import { type Exercise, itemsOf } from '../exercise/kinds';

/** What a source held: all its items in their order, and the wording of those that may have to be found again. */
export interface Remembered {
  readonly items: readonly ItemId[];
  readonly wordings: ReadonlyMap<ItemId, Wording>;
}

export interface Wording {
  readonly kind: string;
  /** Normalised, and no longer than it takes to know it again. */
  readonly text: string;
}

const longest = 200;

/** What is to be remembered of exercises, with the wording of the items that matter. */
export const remember = (exercises: readonly Exercise[], matters: (item: ItemId) => boolean): Remembered => {
  const items = new Set<ItemId>();
  const wordings = new Map<ItemId, Wording>();
  for (const exercise of exercises) {
    for (const { id, label } of itemsOf(exercise)) {
      if (!items.has(id) && matters(id))
        wordings.set(id, { kind: exercise.kind, text: normalised(label).slice(0, longest) });
      items.add(id);
    }
  }
  return { items: [...items], wordings };
};

const stored = object({
  v: literal(1),
  items: array(string()),
  wordings: record(string(), tuple([string(), string()])),
});

/** The form in a file: the ids, and by id the kind and the text. */
export const makeRemembered = ({ items, wordings }: Remembered): unknown => ({
  v: 1,
  items,
  wordings: Object.fromEntries([...wordings].map(([id, { kind, text }]) => [id, [kind, text]])),
});

/** Reads that form; undefined where it is none. */
export const parseRemembered = (value: unknown): Remembered | undefined => {
  const parsed = safeParse(stored, value);
  if (!parsed.success) return undefined;
  const wordings = Object.entries(parsed.output.wordings).map(
    ([id, [kind, text]]) => [id as ItemId, { kind, text }] as const,
  );
  return { items: parsed.output.items as ItemId[], wordings: new Map(wordings) };
};
