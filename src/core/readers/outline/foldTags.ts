import { codeSpans, isEscaped } from '../../text/codeSpans';
import { lineKinds, type Outline } from './outline';

/** A place in a file: a line, and a column in UTF-16 units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A tag of a fold as it stands in the visible text of a file: in no fence, no comment and no code span. */
export interface FoldTag {
  readonly name: 'details' | 'summary';
  readonly closing: boolean;
  /** Where it starts. */
  readonly at: Spot;
  /** The place after it. */
  readonly after: Spot;
}

/** With the usual slips of the hand: `</ details>`, `</detail>`, `<summery>`, `</details` at the end of a line. */
const tag =
  /<(?: ?\/ ?(?:details?|detials|deatils)(?:[\s/][^<>]*)?(?:>|$)|details(?:[\s/][^<>]*)?>| ?\/? ?summ?[ae]ry(?:[\s/][^<>]*)?>)/iuy;

/** The tags of all folds of a file, in order. */
export const foldTags = (outline: Outline): readonly FoldTag[] => {
  const { text, lines, start, kindAt, startOf } = outline;
  const tags: FoldTag[] = [];
  let open = 0;
  let line = start;
  for (let place = text.indexOf('<', startOf(start)); place >= 0; place = text.indexOf('<', startOf(line + 1))) {
    while (startOf(line + 1) <= place) line++;
    const kind = kindAt(line);
    if (kind === lineKinds.comment) continue;
    const known = tags.length;
    if (kind === lineKinds.code) line = addTagsInFence(outline, line, open > 0, tags);
    else addTagsInLine(lines[line] ?? '', line, place - startOf(line), tags);
    for (let at = known; at < tags.length; at++)
      if (tags[at]?.name === 'details') open = Math.max(0, open + (tags[at]?.closing === true ? -1 : 1));
  }
  return tags;
};

/**
 * Adds the tags that show although they stand in a fence, for its marks were paired wrongly: it goes on over the end of
 * the fold that it began in, into the next; or over whole folds into one that it does not close. Gives the last
 * line that was looked at.
 */
const addTagsInFence = ({ lines, kindAt }: Outline, from: number, inFold: boolean, tags: FoldTag[]): number => {
  const own: FoldTag[] = [];
  let last = from;
  for (let line = from; line < lines.length && kindAt(line) === lineKinds.code; last = line++)
    addTagsInLine(lines[line] ?? '', line, lines[line]?.indexOf('<') ?? -1, own);
  const folds = own.filter(({ name }) => name === 'details');
  const closed = folds.filter(({ closing }) => closing).length;
  const isOver = inFold
    ? folds[0]?.closing === true && closed < folds.length
    : folds[0]?.closing === false && closed > 0 && closed * 2 < folds.length;
  if (isOver) for (const each of own) tags.push(each);
  return last;
};

/** Adds the tags that stand in a line, whose first `<` is known. */
const addTagsInLine = (text: string, line: number, first: number, tags: FoldTag[]): void => {
  let isHidden: ReturnType<typeof hiddenIn> | undefined;
  for (let column = first; column >= 0; column = text.indexOf('<', column + 1)) {
    const name = nameAt(text, column + 1);
    tag.lastIndex = column;
    if (name === undefined || !tag.test(text)) continue;
    if (column === 0 || !(isHidden ??= hiddenIn(text))(column))
      tags.push({
        name,
        closing: text.startsWith('/', column + 1) || text.startsWith(' /', column + 1),
        at: { line, column },
        after: { line, column: tag.lastIndex },
      });
  }
};

/** The tag that a name can only be of, by its first letter in either case. */
const nameAt = (text: string, from: number): FoldTag['name'] | undefined => {
  let at = from;
  while (at < from + 3 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 47)) at++;
  const letter = text.charCodeAt(at) | 32;
  return letter === 100 ? 'details' : letter === 115 ? 'summary' : undefined;
};

/**
 * Tells which places of a line are in a code span or a comment, or escaped; asked from left to right.
 * At its start none is.
 */
const hiddenIn = (text: string): ((at: number) => boolean) => {
  if (!text.includes('`') && !text.includes('<!--') && !text.includes('\\')) return nothingHidden;
  const spans = [...codeSpans(text), ...commentsIn(text)].sort((one, other) => one.start - other.start);
  let next = 0;
  let hiddenTo = 0;
  return (at) => {
    for (let span = spans[next]; span !== undefined && span.start <= at; span = spans[++next])
      hiddenTo = Math.max(hiddenTo, span.end);
    return at < hiddenTo || isEscaped(text, at);
  };
};

const nothingHidden = (): boolean => false;

/** The comments of a line; one that does not end in it hides the rest. */
const commentsIn = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const comments = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start);
    const end = close < 0 ? text.length : close + 3;
    comments.push({ start, end });
    start = text.indexOf('<!--', end);
  }
  return comments;
};
