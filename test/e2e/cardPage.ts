import type { ItemId } from '../../src/core/exercise/identity';
import { itemsOf } from '../../src/core/exercise/kinds';
import { exercisesOf } from '../../src/core/exercise/practiceSet';
import { readFile } from '../../src/core/readers';

/** A practice page of flashcards; those of pages with different titles differ. */
export const cardPage = (title: string, cards: number): string => {
  const card = (n: number): string => `**Q: What is ${title} ${n}?**\nA: Card ${n} of ${title}.\n`;
  return `---\ntitle: ${title}\n---\n\n## Flashcards\n\n${Array.from({ length: cards }, (_, n) => card(n)).join('\n')}`;
};

/** The prompts of the cards, by the items that events name. */
export const promptsByItem = async (...pages: readonly string[]): Promise<ReadonlyMap<ItemId, string>> => {
  const readings = await Promise.all(pages.map(async (text) => readFile({ path: '/cards.practice.md', text })));
  const exercises = readings.flatMap(({ sets }) => sets).flatMap(exercisesOf);
  return new Map(exercises.flatMap((exercise) => itemsOf(exercise).map(({ id }) => [id, exercise.prompt] as const)));
};
