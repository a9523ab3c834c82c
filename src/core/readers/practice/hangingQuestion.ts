import { type QuestionStart, startIn } from '../evidence/questionStart';

/**
 * Where the question after another hangs on what ends an answer in copied text, as in `f(2)6. Why?` or `Yes.Case B.
 * How?`; -1 where none does.
 */
export const hangingAfter = (text: string, asked: QuestionStart): number => {
  const places = asked.series === '1' ? numbersIn(text, asked.ordinal + 1) : wordsIn(text, asked);
  return places.find((at) => !/[\d.,-]/u.test(text.charAt(at - 1))) ?? places.at(-1) ?? -1;
};

/** Where a number hangs. After another one (`= 126. Why?`) the last place is the likeliest. */
const numbersIn = (text: string, number: number): readonly number[] => {
  const mark = String(number);
  const starts = [...text.matchAll(/\d(?=\\?[.)]\s)/gu)].map(({ index }) => index + 1 - mark.length);
  return starts.filter((at) => at > 0 && text.startsWith(mark, at) && !/\s/u.test(text.charAt(at - 1)));
};

const wordsIn = (text: string, { series, ordinal }: QuestionStart): readonly number[] =>
  [...text.matchAll(/(?<=\S)\p{Lu}\p{L}{0,20} ?(?:\d{1,3}|[A-Z])[.:)](?=\s)/gu)]
    .filter(({ 0: mark }) => {
      const start = startIn(mark);
      return start?.series === series && start.ordinal === ordinal + 1;
    })
    .map(({ index }) => index);

/** Where the last sentence hangs on what stands before it, as in `f(2)Why is that?`; -1 where none does. */
export const hangingSentence = (text: string): number =>
  [...text.matchAll(/(?<=[^\s\p{Lu}([“"‘'.-])\p{Lu}\p{Ll}* (?=\S+ \S)/gu)].at(-1)?.index ?? -1;
