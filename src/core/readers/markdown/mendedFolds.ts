import type { Problem } from '../../exercise/problem';
import type { Piece, Pieces } from './pieces';
import type { Tag } from './tags';

/**
 * Puts a `<details>` before each summary that lacks one, and tells of every tag of a fold that is misspelt, or fits no
 * other.
 */
export const withFoldsMended = ({ pieces, problems }: Pieces): Pieces => {
  const told: Problem[] = [];
  const mended: Piece[] = [];
  /** Whether each open fold has its summary. */
  const open: boolean[] = [];
  const isSurplus = moreClose(pieces);
  let inSummary = false;
  for (const piece of pieces) {
    if (piece.kind === 'tag') {
      const { line, tag } = piece;
      const tell = (message: string) => told.push(foldTags(line, message));
      if (tag.misspelt !== undefined) {
        const slash = tag.closing ? '/' : '';
        tell(`<${slash}${tag.misspelt}> is read as <${slash}${tag.name}>.`);
      }
      if (tag.name === 'details') {
        inSummary = false;
        if (!tag.closing) open.push(false);
        else if (open.pop() === undefined) tell('This </details> has no <details> above it.');
      } else if (tag.name === 'summary' && tag.closing) {
        if (!inSummary) tell('This </summary> has no <summary> before it.');
        inSummary = false;
      } else if (tag.name === 'summary' && !inSummary) {
        const isMissing = open.length === 0 || (open.at(-1) === true && isSurplus);
        if (isMissing) {
          tell('This <summary> has no <details> before it; it is read as if it had one.');
          mended.push({ kind: 'tag', line, tag: opening });
          open.push(true);
        } else if (open.at(-1) === true) tell('This <summary> is the second one of its <details>.');
        else open[open.length - 1] = true;
        inSummary = true;
      } else inSummary = false;
    }
    mended.push(piece);
  }
  return told.length === 0 ? { pieces, problems } : { pieces: mended, problems: [...problems, ...told] };
};

export const foldTags = (line: number, message: string): Problem => ({
  line,
  severity: 'warning',
  code: 'fold-tags',
  message,
});

const opening: Tag = { name: 'details', closing: false, selfClosing: false, attributes: new Map(), length: 0 };

/** Whether more folds end than begin. */
const moreClose = (pieces: readonly Piece[]): boolean =>
  pieces.reduce(
    (sum, piece) => (piece.kind === 'tag' && piece.tag.name === 'details' ? sum + (piece.tag.closing ? 1 : -1) : sum),
    0,
  ) > 0;
