import { plainText } from '../../text/plainText';
import { lineKinds, type Outline } from './outline';

/** An HTML heading at the start of its line, or behind other tags there: elsewhere it is spoken of. */
const htmlTitle = /^[ \t]*(?:<[^>\n]+>[ \t]*)*<h1\b[^>]*>([^]{1,500}?)<\/h1>/imu;
const fence = /^ {0,3}(?:```|~~~)/mu;
/** A heading that leads elsewhere, as “Back to the contents”. */
const loneLink = /^\[[^\]]*\]\([^)]*\)$/u;

/**
 * What the first `<h1>` of a text says, before its first fence, and in which line it stands; undefined
 * where there is none.
 */
export const titleInHtml = (text: string): { readonly title: string; readonly line: number } | undefined => {
  if (!/<h1/iu.test(text)) return undefined;
  const end = text.search(fence);
  const prose = end < 0 ? text : text.slice(0, end);
  const found = htmlTitle.exec(prose);
  const title = plainText((found?.[1] ?? '').replace(/\s+/gu, ' '));
  return found === null || title === ''
    ? undefined
    : { title, line: prose.slice(0, found.index).split('\n').length - 1 };
};

/**
 * What a file calls itself: its first title, in Markdown or HTML, if all exercises stand below it; `starts` are their
 * lines. The title of a deck may be a card itself if others stand under it. Undefined where there is none.
 */
export const fileTitle = ({ headings, kindAt, text }: Outline, starts: readonly number[]): string | undefined => {
  const [first = 0, ...others] = starts;
  const top = headings.find(({ level, text: words }) => level === 1 && !loneLink.test(words.trim()));
  const isTitle =
    top !== undefined && (top.line < first || (top.line === first && others.some((start) => start < top.end)));
  const html = titleInHtml(text);
  const isHtml =
    html !== undefined && html.line < (isTitle ? top.line : first) && kindAt(html.line) !== lineKinds.comment;
  const title = isHtml ? html.title : isTitle ? plainText(top.text) : undefined;
  return title === '' ? undefined : title;
};
