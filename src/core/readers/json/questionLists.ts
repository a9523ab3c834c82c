/** Values that may be questions, with the names of what they stand in, outermost first. */
export interface QuestionList {
  readonly values: readonly Fields[];
  readonly headings: readonly string[];
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep lists are looked for, and how many values are looked at. */
const deepest = 12;
const mostValues = 2_000_000;

/**
 * All lists of objects in a JSON value, in its order; a list within one of them is found by itself, under the
 * title of what holds it.
 */
export const questionLists = (root: unknown): readonly QuestionList[] => {
  const found: QuestionList[] = [];
  const waiting: { readonly value: unknown; readonly headings: readonly string[]; readonly depth: number }[] = [
    { value: root, headings: [], depth: 0 },
  ];
  let looked = 0;
  for (let next = waiting.pop(); next !== undefined && looked < mostValues; next = waiting.pop(), looked++) {
    const { value, headings, depth } = next;
    if (depth > deepest) continue;
    if (Array.isArray(value)) {
      const fields = value.filter(isFields);
      if (fields.length > 0) found.push({ values: fields, headings });
      for (const each of fields.toReversed()) waiting.push({ value: each, headings, depth: depth + 1 });
    } else if (isFields(value)) {
      const title = titleOf(value);
      const own = title === undefined || depth === 0 ? headings : [...headings, title];
      for (const [key, each] of Object.entries(value).toReversed()) {
        if (typeof each !== 'object' || each === null) continue;
        const isNamed = (title !== undefined && depth > 0) || holders.test(key) || /^\d+$/u.test(key);
        waiting.push({ value: each, headings: isNamed ? own : [...own, key], depth: depth + 1 });
      }
    }
  }
  return found;
};

/** Keys that only say: here are the questions. */
const holders =
  /^(?:questions?|items|cards|flashcards|quiz(?:zes)?|data|results|entries|list|content|topics|sections|categories|chapters|units|lessons|modules|tests?|exams?|sets?)$/iu;

const titleOf = (fields: Fields): string | undefined => {
  const title = ['title', 'name', 'topic', 'category', 'section', 'chapter']
    .map((key) => fields[key])
    .find((value) => typeof value === 'string' && value.trim() !== '' && value.length <= longestTitle);
  return typeof title === 'string' ? title.trim() : undefined;
};

const longestTitle = 120;
