import { type Words, english, sayCounted } from '../language/words';

/** How the test runners of the field say that tests failed, by the line that sums a run up. */
const forms = [
  /(?:^|[\s,|])(\d{1,6}) (?:tests? )?(?:failed|failing|failures?)\b/iu,
  /\b(?:failed|failures?|fail)(?:[:=] *| +)(\d{1,6})\b/iu,
] as const;

/** The lines that may sum a run up stand near its end. */
const linesRead = 40;

/** What the end of a run's output says of failed tests, in words: `3 tests failed`; undefined where it says nothing. */
export const testSummary = (output: string, words: Words = english): string | undefined => {
  const lines = plain(output).split(/\r?\n/u).slice(-linesRead).reverse();
  for (const line of lines) {
    const failed = Number(forms.map((form) => form.exec(line)?.[1]).find((count) => count !== undefined) ?? 0);
    if (failed > 0) return sayCounted(words, failed, '{0} test failed', '{0} tests failed');
  }
  return undefined;
};

/** Without what colours and moves in a terminal. */
const plain = (text: string): string =>
  text.replace(/\u001b(?:\[[\d;?]*[A-Za-z]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/gu, '');
