const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The character that an entity such as `&lt;` or `&#42;` stands for; undefined for a rarer name, which
 * Markdown knows as well.
 */
export const entityText = (entity: string): string | undefined => {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name];
  const point = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!(point > 0 && point <= 0x10ffff)) return '';
  return point === 0xa0 ? ' ' : String.fromCodePoint(point);
};

/** Plain text as HTML that shows it: marks as entities, line breaks as tags, the indentation of further lines kept. */
export const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\n( *)/gu, (_, indent: string) => `<br>${'\u00a0'.repeat(indent.length)}`);
