const inlineTags =
  'a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|label|mark|nobr|q|ruby|rt|rp|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|audio|video|source|input';
const blockTags =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul';

/** A tag of HTML, in a text that may also hold other things in angle brackets. */
export const htmlTag = `</?(?:${inlineTags}|${blockTags})(?:\\s[^<>]*)?/?>`;

const block = new RegExp(`</?(?:${blockTags})(?:\\s[^<>]*)?/?>`, 'iu');

/** Whether a text holds HTML that cannot stand within a paragraph. */
export const holdsBlocks = (text: string): boolean => block.test(text);

/** HTML cut where Markdown takes over: the paragraphs that it begins with, and all from the first other block on. */
export const leadingParagraphs = (html: string): { readonly paragraphs: readonly string[]; readonly rest: string } => {
  const lead = block.exec(html)?.index ?? html.length;
  const paragraphs = [html.slice(0, lead)];
  const start = /\s*<p(?:\s[^<>]*)?>/iuy;
  const end = /<\/p\s*>|(?=<p[\s>])|$/giu;
  let from = lead;
  for (;;) {
    start.lastIndex = from;
    if (!start.test(html)) break;
    end.lastIndex = start.lastIndex;
    const { 0: tag, index } = end.exec(html) ?? { 0: '', index: html.length };
    const paragraph = html.slice(start.lastIndex, index);
    if (holdsBlocks(paragraph)) break;
    paragraphs.push(paragraph);
    from = index + tag.length;
  }
  return {
    paragraphs: paragraphs.map((each) => each.trim()).filter((each) => each !== ''),
    rest: html.slice(from).trim(),
  };
};

/** HTML as Markdown passes it on: one block, without the blank lines that would end it. */
export const htmlBlock = (html: string): string => `<div>\n${html.replace(/^[^\S\n]*$/gmu, '<!-- -->')}\n</div>`;
