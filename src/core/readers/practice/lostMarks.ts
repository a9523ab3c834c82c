import type { Problem } from '../../exercise/problem';
import type { Block } from '../markdown/blocks';
import { withoutBrackets } from './clozeOf';

/**
 * Tells of lines that cards and clozes were made of but for a mark: `A: …` without its `Q:`, `Q` and `C` without their
 * colon.
 */
export const lostMarks = (blocks: readonly Block[]): readonly Problem[] => {
  const likely = blocks.filter(({ kind, markdown }) => kind === 'paragraph' && mayLack.test(markdown));
  if (likely.length === 0) return [];
  const letters = lettersIn(blocks);
  return likely.flatMap(({ markdown, range: { start } }) => {
    const answer = letters.has('B') ? -1 : lostAnswer(markdown);
    if (answer >= 0) return [told(start + answer, 'no-question', 'No line “Q: …” stands above this answer.')];
    if (unsigned.test(markdown)) return [told(start, 'no-question', '“Q:” was expected at the start of this line.')];
    return isCloze(markdown, letters)
      ? [told(start, 'unread-line', '“C:” was expected at the start of this line, for it has brackets to fill in.')]
      : [];
  });
};

/** Spares most paragraphs a closer look. */
const mayLack = /^(?:\*\*)?[QC]\s|(?:^|\n)(?:\*\*)?A:|^[D-Z]:\s/u;

const answerLine = /^(?:\*\*)?A:(?:\*\*)?\s/u;
const questionLine = /^(?:\*\*)?Q\d{0,3}[.:]/u;
const unsigned = /^(?:\*\*)?Q\s+\S[^\n]*(?<=[.?!:”"*])\s*(?:\*\*)?A:(?:\*\*)?\s/u;

/** The letters that begin lines `B: …`: where they count on, none is the mark of a card. */
const lettersIn = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap(({ kind, markdown }) =>
      kind === 'paragraph' ? Array.from(markdown.matchAll(/^(?:\*\*)?([A-Z]):/gmu), ([, letter = '']) => letter) : [],
    ),
  );

/** In which line an answer stands that has no question before it; -1 where none does. */
const lostAnswer = (markdown: string): number => {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => answerLine.test(line));
  return lines.slice(0, at).some((line) => questionLine.test(line)) ? -1 : at;
};

/**
 * Whether a paragraph is a cloze but for its mark: `C The [Moon] …`, or `K: The [Moon] …` where no letter counts up to
 * it.
 */
const isCloze = (markdown: string, letters: ReadonlySet<string>): boolean => {
  const [, letter] = /^([D-Z]):\s/u.exec(markdown) ?? [];
  const isLost =
    letter === undefined ? /^C\s+\p{Lu}/u.test(markdown) : !letters.has(String.fromCharCode(letter.charCodeAt(0) - 1));
  return isLost && withoutBrackets(markdown).hidden.length > 0;
};

const told = (line: number, code: Problem['code'], message: string): Problem => ({
  line,
  severity: 'warning',
  code,
  message,
});
