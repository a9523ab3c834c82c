import { deckSets } from './deckSets';
import { htmlOf } from './entities';
import { looksLikeHtml } from './looksLikeHtml';
import { type Card, tagsOf } from './note';
import { hasTextHeaders, type TextHeaders, textHeaders } from './textHeaders';
import { nameOf, type Reader } from '../draft/reader';
import { recordsOf, type TableRecord } from '../markdown/records';

/** Notes as Anki exports and imports them as text: headers such as `#separator:tab`, then a record for each note. */
export const ankiText: Reader = {
  name: 'Anki text',
  extensions: ['txt', 'csv', 'tsv'],
  sniff: ({ path, text }) => text.startsWith('#') && hasTextHeaders(text) && !/\.(?:md|mdx|markdown)$/iu.test(path),
  read: (file) => {
    const headers = textHeaders(file.text);
    const records = recordsOf(file.text, { separator: headers.separator, from: headers.next, remarks: true });
    const isHtml = headers.html ?? records.some(({ cells }) => cells.some(looksLikeHtml));
    return deckSets(
      records.map((record) => cardOf(record, headers, isHtml)),
      nameOf(file),
    );
  },
};

const cardOf = (
  { cells, start, end }: TableRecord,
  { columns, names, tags, deck }: TextHeaders,
  isHtml: boolean,
): Card => {
  const special = new Set(Object.values(columns));
  const fields = cells.flatMap((cell, at) =>
    special.has(at) ? [] : [{ name: names[at] ?? String(at + 1), html: isHtml ? cell : htmlOf(cell) }],
  );
  const own = columns.tags === undefined ? [] : tagsOf(cells[columns.tags] ?? '');
  const ownDeck = columns.deck === undefined ? '' : (cells[columns.deck] ?? '').trim();
  return { note: { fields, tags: [...tags, ...own], start, end }, deck: ownDeck === '' ? deck : ownDeck };
};
