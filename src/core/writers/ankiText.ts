import type { Render } from '../markdown';
import type { PracticeSet } from '../practiceSet';
import { cardsOf } from './cards';

/** What Anki's import of text reads: a line of tab-separated columns for each item, after a head that names them. */
export const ankiText = (sets: readonly PracticeSet[], render: Render): string => {
  const rows = sets.flatMap((set) =>
    cardsOf(set).map(({ id, front, back }) => [id, set.title, set.tags.map(tagOf).join(' '), render(front).trim(), render(back).trim()].map(quoted).join('\t')),
  );
  return [...head, ...rows, ''].join('\n');
};

const head = ['#separator:tab', '#html:true', '#guid column:1', '#deck column:2', '#tags column:3'];

const quoted = (field: string): string => (/["\t\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** A tag as Anki keeps it: without spaces. */
export const tagOf = (tag: string): string => tag.trim().replace(/\s+/gu, '-');
