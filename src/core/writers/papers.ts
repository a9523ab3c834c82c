/** A paper that cards are printed on, lying on its long side. */
export interface Paper {
  /** In millimetres. */
  readonly width: number;
  /** In millimetres. */
  readonly height: number;
  /** The size of text that has room enough, in points. */
  readonly text: number;
}

/**
 * By the name that `--paper` gives. A5 fits onto A4 and Letter alike, so that it is what is printed where nobody says.
 */
export const papers: Readonly<Record<'a5' | 'a4' | 'letter', Paper>> = {
  a5: { width: 210, height: 148, text: 15 },
  a4: { width: 297, height: 210, text: 20 },
  letter: { width: 279.4, height: 215.9, text: 20 },
};

/** The smallest size that text is set in, in points: that of footnotes in a book, still read at arm's length. */
export const smallestText = 9;
