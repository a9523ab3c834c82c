import type { Exercise } from '../exercise/kinds';
import { exchangeOf } from '../exercise/kinds/exchanges';
import type { Markdown } from '../text/markdown';
import type { PracticeSet, Section } from '../exercise/practiceSet';

/**
 * A practice page in Markdown, which reads back as the same exercises; several sets follow each
 * other under their titles.
 */
export const practicePageOf = (sets: readonly PracticeSet[]): Markdown => {
  const [first] = sets;
  const fields = {
    title: first?.title ?? '',
    ...(first?.description ? { description: first.description } : {}),
    tags: [...new Set(sets.flatMap(({ tags }) => tags))],
  };
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const titled = sets.length > 1;
  const sections = sets.flatMap((set) => set.sections.flatMap((section) => partsOf(section, titled ? set.title : '')));
  return `${['---', ...head, '---'].join('\n')}\n\n${sections.join('\n\n')}\n`;
};

/** A section whose flashcards stand by themselves: under a heading that says so, a folded text is a card's back. */
const partsOf = ({ title, introduction, exercises }: Section, set: string): readonly Markdown[] => {
  const heading = [set, title].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(': ');
  const cards = exercises.filter(({ kind }) => kind === 'flashcard');
  const others = exercises.filter(({ kind }) => kind !== 'flashcard');
  return [
    ...(others.length > 0 ? [`## ${heading}`, introduction, ...others.map(written)] : []),
    ...(cards.length > 0
      ? [`## ${/flash ?cards?/iu.test(heading) ? heading : `${heading} (flashcards)`}`, ...cards.map(written)]
      : []),
  ].filter((part) => part !== '');
};

const written = (exercise: Exercise, index: number): Markdown => exchangeOf(exercise).written(exercise, index + 1);
