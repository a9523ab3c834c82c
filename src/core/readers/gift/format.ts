export const formats = ['html', 'markdown', 'plain', 'moodle'] as const;
/** How a text is written; Moodle's own is text that may hold HTML. */
export type Format = (typeof formats)[number];

/** The format that a text names at its start, and the text after it. */
export const formatAt = (text: string): { readonly format?: Format; readonly rest: string } => {
  const [whole, name = ''] = /^\s*\[(html|markdown|plain|moodle)\]/iu.exec(text) ?? [];
  return whole === undefined
    ? { rest: text }
    : { format: name.toLowerCase() as Format, rest: text.slice(whole.length) };
};
