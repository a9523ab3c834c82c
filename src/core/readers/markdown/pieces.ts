import { codeSpans, isEscaped } from '../../text/codeSpans';
import type { Problem } from '../../exercise/problem';
import { commentFilter } from './comments';
import { dedented, fenceClosings, fenceOpening } from './fences';
import { bareTag, structuralName, type Tag, tagAt } from './tags';

/** A line, or the part of a line between two tags; never the inside of a fence or a comment. */
export interface TextPiece {
  readonly kind: 'text';
  readonly line: number;
  readonly text: string;
}

export interface FencePiece {
  readonly kind: 'fence';
  readonly line: number;
  /** The line after the last. */
  readonly end: number;
  readonly indent: number;
  readonly mark: string;
  readonly info: string;
  readonly lines: readonly string[];
}

/** A tag that gives a page its structure. */
export interface TagPiece {
  readonly kind: 'tag';
  readonly line: number;
  readonly tag: Tag;
}

export type Piece = TextPiece | FencePiece | TagPiece;

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
}

/** Cuts Markdown, from a line on, at its fences, comments and structural tags: one pass over the lines. */
export const piecesOf = (lines: readonly string[], from = 0): Pieces => {
  const pieces: Piece[] = [];
  const problems: Problem[] = [];
  const closingOf = fenceClosings(lines);
  const comments = commentFilter(lines);
  for (let at = from; at < lines.length;) {
    const line = lines[at] ?? '';
    if (line === '') {
      pieces.push({ kind: 'text', line: at++, text: line });
      continue;
    }
    const tag = line.startsWith('<') && !comments.open() ? bareTag(line) : undefined;
    if (tag !== undefined) {
      pieces.push({ kind: 'tag', line: at++, tag });
      continue;
    }
    const opening = comments.open() ? undefined : fenceOpening(line);
    const closing = opening && closingOf(opening.mark, at + 1);
    if (opening !== undefined && closing !== undefined) {
      pieces.push({
        kind: 'fence',
        line: at,
        end: closing + 1,
        ...opening,
        lines: dedented(lines.slice(at + 1, closing), opening.indent),
      });
      at = closing + 1;
      continue;
    }
    if (opening !== undefined) problems.push(unclosedFence(at, opening.mark));
    const text = comments.visible(line, at);
    if (!text.includes('<')) {
      pieces.push({ kind: 'text', line: at++, text });
      continue;
    }
    const stretch = wholeTags(text, lines, at);
    cutAtTags(stretch, at, pieces);
    at += stretch.lines;
  }
  return { pieces, problems };
};

const unclosedFence = (line: number, mark: string): Problem => ({
  line,
  severity: 'warning',
  code: 'unclosed-fence',
  message: `The fence ${mark} is never closed: a line ${mark} was expected below. It is read as text.`,
});

const tagName = /<\/?([dsf][a-z]{5,10})(?![\w.-])/iuy;

/** The structural tag that starts at a place, even with a slip in its name: `<detials>`. */
const structuralAt = (text: string, at: number): string | undefined => {
  tagName.lastIndex = at;
  const [, name] = tagName.exec(text) ?? [];
  return name && structuralName(name);
};

const mostLinesOfTag = 30;

interface Stretch {
  readonly text: string;
  readonly lines: number;
  /** Its last structural tag, and where that starts. */
  readonly tag?: Tag | undefined;
  readonly start?: number;
}

/** The line, with the lines below it where its last structural tag ends there. */
const wholeTags = (text: string, lines: readonly string[], at: number): Stretch => {
  const start = text.lastIndexOf('<');
  if (structuralAt(text, start) === undefined) return { text, lines: 1 };
  const whole = tagAt(text, start);
  if (whole !== undefined) return { text, lines: 1, tag: whole, start };
  const longer = [text, ...lines.slice(at + 1, at + mostLinesOfTag)].join('\n');
  const tag = tagAt(longer, start);
  if (tag === undefined) return { text, lines: 1 };
  const count = longer.slice(0, start + tag.length).split('\n').length;
  return { text: longer.split('\n', count).join('\n'), lines: count, tag, start };
};

const cutAtTags = ({ text, tag: last, start }: Stretch, line: number, pieces: Piece[]): void => {
  let from = 0;
  let at = line;
  const hasMoreLines = text.includes('\n');
  const spans = text.includes('`') ? codeSpans(text) : [];
  let span = 0;
  for (let index = text.indexOf('<'); index >= 0; index = text.indexOf('<', Math.max(from, index + 1))) {
    while ((spans[span]?.end ?? Infinity) <= index) span++;
    if ((spans[span]?.start ?? Infinity) < index) continue;
    const name = structuralAt(text, index);
    if (name === undefined || isEscaped(text, index)) continue;
    const tag = index === start ? last : tagAt(text, index);
    if (tag === undefined) continue;
    if (text.slice(from, index).trim() !== '') pieces.push({ kind: 'text', line: at, text: text.slice(from, index) });
    pieces.push({ kind: 'tag', line: at, tag: tag.name === name ? tag : { ...tag, name, misspelt: tag.name } });
    from = index + tag.length;
    if (hasMoreLines) at += text.slice(index, from).split('\n').length - 1;
  }
  const rest = text.slice(from);
  if (from === 0 || rest.trim() !== '') pieces.push({ kind: 'text', line: at, text: rest });
};
