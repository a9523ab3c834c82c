import { codeSpans, isEscaped, type CodeSpan } from '../codeSpans';
import type { Problem } from '../problem';
import { dedented, fenceClosings, fenceOpening } from './fences';
import { type Tag, tagAt } from './tags';

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

const structural = new Set(['details', 'summary', 'flashcard']);
const mostLinesOfTag = 30;

/** Cuts Markdown from line `from` on at its fences, comments and structural tags, in one pass over the lines. */
export const piecesOf = (lines: readonly string[], from = 0): Pieces => {
  const pieces: Piece[] = [];
  const problems: Problem[] = [];
  const closingOf = fenceClosings(lines);
  const commentEnds = { '-->': lastLineWith(lines, '-->'), '*/}': lastLineWith(lines, '*/}') };
  let hiddenUntil: keyof typeof commentEnds | undefined;

  /** Takes the line apart; returns the number of lines taken, more than one where a tag goes on. */
  const cut = (at: number): number => {
    let text = lines[at] ?? '';
    let taken = 1;
    let spans = codeSpans(text);
    let start = 0;
    const endText = (end: number) => {
      if (start === 0 && end === text.length) pieces.push({ kind: 'text', line: at, text });
      else if (text.slice(start, end).trim() !== '') pieces.push({ kind: 'text', line: at + newlines(text, start), text: text.slice(start, end) });
    };
    if (hiddenUntil !== undefined) {
      const end = text.indexOf(hiddenUntil);
      if (end < 0) return 1;
      start = end + hiddenUntil.length;
      hiddenUntil = undefined;
    }
    const special = /<!--|\{\/\*|<\/?[A-Za-z]/gu;
    special.lastIndex = start;
    const span = spanFinder(() => spans);
    for (let found = special.exec(text); found !== null; found = special.exec(text)) {
      const { 0: sign, index } = found;
      const inside = span(index);
      if (inside !== undefined) {
        special.lastIndex = inside.end;
        continue;
      }
      if (isEscaped(text, index)) continue;
      if (sign === '<!--' || sign === '{/*') {
        const ending = sign === '<!--' ? '-->' : '*/}';
        const end = text.indexOf(ending, index + sign.length);
        if (end < 0 && commentEnds[ending] <= at) continue;
        endText(index);
        if (end < 0) {
          hiddenUntil = ending;
          return taken;
        }
        start = end + ending.length;
        special.lastIndex = start;
        continue;
      }
      if (!structural.has(tagName(text, index))) continue;
      if (taken === 1 && tagAt(text, index) === undefined && !text.includes('>', index)) {
        const longer = lines.slice(at, at + mostLinesOfTag).join('\n');
        const tag = tagAt(longer, index);
        if (tag !== undefined) {
          taken = 1 + newlines(longer, tag.end);
          text = lines.slice(at, at + taken).join('\n');
          spans = codeSpans(text);
        }
      }
      const tag = tagAt(text, index);
      if (tag === undefined) continue;
      endText(index);
      pieces.push({ kind: 'tag', line: at + newlines(text, index), tag });
      start = tag.end;
      special.lastIndex = start;
    }
    if (start === 0 || start < text.length) endText(text.length);
    return taken;
  };

  for (let at = from; at < lines.length; ) {
    const opening = hiddenUntil === undefined ? fenceOpening(lines[at] ?? '') : undefined;
    const end = opening && closingOf(opening.mark, at + 1);
    if (opening !== undefined && end !== undefined) {
      const inner = dedented(lines.slice(at + 1, end), opening.indent);
      pieces.push({ kind: 'fence', line: at, end: end + 1, ...opening, lines: inner });
      at = end + 1;
      continue;
    }
    if (opening !== undefined) {
      problems.push({ line: at, severity: 'warning', code: 'unclosed-fence', message: `The fence ${opening.mark} is never closed; a line ${opening.mark} was expected below.` });
    }
    at += cut(at);
  }
  return { pieces, problems };
};

const tagName = (text: string, at: number): string => (/^<\/?([A-Za-z]{1,20})(?![\w.-])/u.exec(text.slice(at, at + 24))?.[1] ?? '').toLowerCase();

const newlines = (text: string, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

const lastLineWith = (lines: readonly string[], ending: string): number => {
  let at = lines.length - 1;
  while (at >= 0 && !(lines[at] ?? '').includes(ending)) at--;
  return at;
};

/** Asked with rising places, tells the code span around each. */
const spanFinder = (spans: () => readonly CodeSpan[]): ((at: number) => CodeSpan | undefined) => {
  let next = 0;
  return (at) => {
    const all = spans();
    while (next < all.length && (all[next] as CodeSpan).end <= at) next++;
    const found = all[next];
    return found !== undefined && found.start <= at ? found : undefined;
  };
};
