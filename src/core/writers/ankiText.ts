import type { AnkiCard } from './ankiPackage';

/** What Anki's import of text reads: a line of tab-separated columns for each card, after a head that names them. */
export const ankiText = (cards: readonly AnkiCard[]): string => {
  const rows = cards.map(({ guid, deck, tags, front, back }) =>
    [guid, deck, tags.join(' '), front.trim(), back.trim()].map(quoted).join('\t'),
  );
  return [...head, ...rows, ''].join('\n');
};

const head = ['#separator:tab', '#html:true', '#guid column:1', '#deck column:2', '#tags column:3'];

const quoted = (field: string): string => (/["\t\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** A tag as Anki keeps it: without spaces. */
export const tagOf = (tag: string): string => tag.trim().replace(/\s+/gu, '-');
