import type { Markdown } from '../../text/markdown';
import type { SourceRange } from '../../exercise/sourceRange';

interface Written {
  readonly range: SourceRange;
  /** The block as Markdown, without the indentation it had. */
  readonly markdown: Markdown;
}

/** A heading; its Markdown is the text alone. Level 0 where the source does not say it (copied text). */
export interface Heading extends Written {
  readonly kind: 'heading';
  readonly level: number;
}

export interface Paragraph extends Written {
  readonly kind: 'paragraph';
}

/** Its Markdown leaves the marker out; `number` is missing in a bulleted list. */
export interface ListItem extends Written {
  readonly number?: number;
}

export interface List extends Written {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface Fence extends Written {
  readonly kind: 'fence';
  /** The code, literally. */
  readonly lines: readonly string[];
}

export interface Table extends Written {
  readonly kind: 'table';
  /** The header first; `lines` says where each row stands. */
  readonly rows: readonly (readonly Markdown[])[];
  readonly lines: readonly number[];
}

/** What is only ever shown as it is: quotes, folded parts of an answer. */
export interface Other extends Written {
  readonly kind: 'other';
}

/** `<details>` that ends somewhere. */
export interface Details extends Written {
  readonly kind: 'details';
  readonly summary: Markdown;
  readonly blocks: readonly Block[];
}

/** The start of an answer whose end nothing marks: an unclosed `<details>`, or the label in copied text. */
export interface Reveal extends Written {
  readonly kind: 'reveal';
  readonly summary: Markdown;
}

/** A flashcard. */
export interface Card extends Written {
  readonly kind: 'card';
  readonly front: Markdown;
  readonly blocks: readonly Block[];
}

/** What a page is made of, whichever state it is in. */
export type Block = Heading | Paragraph | List | Fence | Table | Other | Details | Reveal | Card;

export const markdownOf = (blocks: readonly { readonly markdown: Markdown }[]): Markdown => {
  let whole = '';
  for (const { markdown } of blocks) whole += whole === '' || markdown === '' ? markdown : `\n\n${markdown}`;
  return whole;
};

/** From the first to the last of some blocks. */
export const rangeOf = (blocks: readonly { readonly range: SourceRange }[], fallback: SourceRange): SourceRange => ({
  start: blocks[0]?.range.start ?? fallback.start,
  end: blocks.at(-1)?.range.end ?? fallback.end,
});
