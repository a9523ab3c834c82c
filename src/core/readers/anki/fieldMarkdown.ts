import type { Markdown } from '../../text/markdown';
import type { Hidden } from '../../exercise/kinds/cloze';
import { type HtmlToken, htmlTokens } from './htmlTokens';
import { type MarkdownWriter, markdownWriter } from './markdownWriter';

/** The HTML of a card as Markdown that shows the same. */
export interface FieldMarkdown {
  readonly text: Markdown;
  /** What its cloze deletions hide, in order. */
  readonly hidden: readonly Hidden[];
}

/**
 * Turns a card's HTML into Markdown: lines, lists and formulas as Markdown, emphasis and tables as HTML, all
 * else as escaped words.
 */
export const fieldMarkdown = (html: string, clozes = false): FieldMarkdown => {
  const writer = markdownWriter();
  const sounds: string[] = [];
  let raw: { readonly name: string; depth: number } | undefined;
  for (const token of htmlTokens(html, clozes)) {
    if (raw !== undefined) {
      if (token.type === 'tag' && token.name === raw.name) raw.depth += token.closing ? -1 : 1;
      writeRaw(writer, token, raw.name);
      if (raw.depth > 0) continue;
      raw = undefined;
      writer.breakLine(2);
    } else if (token.type === 'tag' && !token.closing && rawElements.has(token.name)) {
      raw = { name: token.name, depth: 1 };
      writer.breakLine(2);
      writer.inline('');
      writeRaw(writer, token, raw.name);
    } else if (token.type === 'sound') sounds.push(token.name);
    else write(writer, token);
  }
  if (raw !== undefined) writer.raw(`</${raw.name}>`);
  const written = writer.end();
  if (written.text === '') for (const name of sounds) writer.text(`♪ ${name} `);
  return written.text === '' ? writer.end() : written;
};

const rawElements: ReadonlySet<string> = new Set(['table', 'pre']);
const inlineElements: ReadonlySet<string> = new Set([
  ...[
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'del',
    'ins',
    'mark',
    'sub',
    'sup',
    'small',
    'code',
    'kbd',
    'samp',
    'var',
    'cite',
    'q',
  ],
  ...['ruby', 'rt', 'rp', 'rb'],
]);
const lineElements: ReadonlySet<string> = new Set([
  ...[
    'div',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'center',
    'blockquote',
    'figure',
    'figcaption',
    'details',
    'summary',
  ],
  ...['dl', 'dt', 'dd', 'tr', 'tbody', 'thead', 'address', 'fieldset', 'form'],
]);
const paragraphElements: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const droppedElements: ReadonlySet<string> = new Set([
  ...[
    'span',
    'font',
    'a',
    'td',
    'th',
    'big',
    'abbr',
    'audio',
    'video',
    'source',
    'object',
    'embed',
    'iframe',
    'input',
    'button',
    'label',
  ],
  ...[
    'html',
    'body',
    'link',
    'meta',
    'script',
    'style',
    'template',
    'head',
    'title',
    'wbr',
    'bdi',
    'bdo',
    'tt',
    'nobr',
    'time',
    'data',
    'strike',
  ],
  ...[
    'svg',
    'path',
    'g',
    'picture',
    'noscript',
    'o:p',
    'anki-mathjax',
    'canvas',
    'textarea',
    'select',
    'option',
    'colgroup',
    'col',
    'tfoot',
    'caption',
  ],
]);

const write = (writer: MarkdownWriter, token: HtmlToken): void => {
  if (token.type === 'text') writer.text(token.text);
  else if (token.type === 'entity') writer.inline(token.text);
  else if (token.type === 'math') writeMath(writer, token);
  else if (token.type === 'tag') writeTag(writer, token);
  else if (token.type === 'hide') writer.hide();
  else if (token.type === 'show') {
    writer.show();
    writeHint(writer, token.hint);
  }
};

/** A formula is hidden as a whole: a gap within it would be no formula. */
const writeMath = (writer: MarkdownWriter, { text, display, hidden }: HtmlToken & { readonly type: 'math' }): void => {
  if (hidden) writer.hide();
  writer.math(text, display);
  if (hidden) writer.show();
};

const writeHint = (writer: MarkdownWriter, hint: string): void => {
  const words = fieldMarkdown(hint).text;
  if (words !== '' && !words.includes('\n')) writer.inline(` (${words})`);
};

const writeTag = (writer: MarkdownWriter, { name, closing, source }: HtmlToken & { readonly type: 'tag' }): void => {
  if (name === 'br') writer.newLine();
  else if (name === 'hr') {
    writer.breakLine(2);
    writer.inline('<hr>');
    writer.breakLine(2);
  } else if (name === 'img') writer.inline(imageOf(source));
  else if (name === 'ul' || name === 'ol') {
    if (closing) writer.closeList();
    else writer.openList(name === 'ol');
  } else if (name === 'li') {
    if (closing) writer.breakLine(1);
    else writer.item();
  } else if (lineElements.has(name)) writer.breakLine(1);
  else if (paragraphElements.has(name)) writer.breakLine(2);
  else if (inlineElements.has(name)) {
    if (closing) writer.closeTag(name);
    else writer.openTag(name);
  } else if (!droppedElements.has(name) && !rawElements.has(name)) writer.text(source);
};

const imageOf = (source: string): string => {
  const address = attribute(source, 'src');
  const words = attribute(source, 'alt');
  return address === '' ? '' : `<img src="${address}"${words === '' ? '' : ` alt="${words}"`}>`;
};

/** The value of an attribute, fit to stand between double quotes. */
const attribute = (tag: string, name: string): string => {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(tag) ?? [];
  return (double ?? single ?? bare ?? '').replaceAll('"', '&quot;').replace(/\s+/gu, ' ').trim();
};

/** What a raw element holds is not read as Markdown, but a blank line would end it. */
const writeRaw = (writer: MarkdownWriter, token: HtmlToken, element: string): void => {
  if (token.type === 'hide') writer.hide();
  else if (token.type === 'show') writer.show();
  else writer.raw(rawText(token, element === 'pre' ? '<br>' : ' '));
};

const rawText = (token: HtmlToken, lineBreak: string): string => {
  if (token.type === 'text')
    return token.text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\n', lineBreak);
  if (token.type === 'tag') return token.source.replace(/\s+/gu, ' ');
  if (token.type === 'math') return rawText({ type: 'text', text: `\\(${token.text}\\)` }, ' ');
  return token.type === 'entity' ? token.text : '';
};
