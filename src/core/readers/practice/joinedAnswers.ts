import type { Problem } from '../../exercise/problem';

interface Line {
  readonly text: string;
  readonly at: number;
  readonly isHeading: boolean;
}

/** A deck of fewer cards does not show how long its answers are. */
const fewestCards = 5;

/**
 * Tells, in the lines of copied text, of the one answer of a deck that goes on for a second line where all others have
 * one: a question may be missing in it.
 */
export const joinedAnswers = (lines: readonly Line[]): readonly Problem[] => {
  const problems: Problem[] = [];
  let deck: Line[][] = [];
  const endDeck = () => {
    const long = deck.slice(0, -1).filter((answer) => answer.length !== 1);
    const [second] = long.length === 1 && long[0]?.length === 2 ? long[0].slice(1) : [];
    if (deck.length >= fewestCards && second !== undefined) problems.push(joined(second));
    deck = [];
  };
  for (const line of lines) {
    if (line.isHeading) endDeck();
    else if (line.text.startsWith('Q. ')) deck.push([]);
    else deck.at(-1)?.push(line);
  }
  endDeck();
  return problems;
};

const joined = ({ at }: Line): Problem => ({
  line: at,
  severity: 'info',
  code: 'no-question',
  message: 'This answer goes on for a second line where all others have one; a line “Q. …” may be missing before it.',
});
