import type { Option } from '../../exercise/kinds/choice';
import { andWords, articles, isWords, rightWords, wrongWords } from '../words/answerLabels';
import { anyOf } from '../words/language';
import { optionLabels } from '../words/optionLabels';
import { indexOf } from './indexOf';
import { end, namedLetters } from './namedLetters';
import type { Line } from './namedInLine';

const running = new RegExp(
  `(?:^|[\\s(,;])(?:(?:${anyOf(optionLabels)})\\s)?["“(]?([A-J])["”)]?(?:\\s?(?:,|&|${anyOf(andWords)})\\s?([A-J]))?\\s(?:${anyOf(isWords)})\\s(?:(?:${anyOf(articles)})\\s)?(${anyOf(rightWords)}|${anyOf(wrongWords)})${end}`,
  'giu',
);
const isRightWord = new RegExp(`^(?:${anyOf(rightWords)})$`, 'iu');
const said = new RegExp(
  `\\b(?:answer|option|choice)s?\\s(?:is|are|would be|:)\\s*:?\\s*(?:option\\s|choice\\s|both\\s)?(?=\\(?[A-Ja-j][\\s).,:;!–—-]|\\(?[A-Ja-j]$)`,
  'iu',
);

/** What running words name: `B is correct`, `the answer is B`; not what they call wrong. */
export const namedInWords = (words: string, options: readonly Option[]): Line | undefined => {
  const right = new Set<number>();
  const unknown: string[] = [];
  for (const [, one = '', other = '', verdict = ''] of words.matchAll(running)) {
    if (!isRightWord.test(verdict)) continue;
    for (const letter of [one, other])
      if (letter !== '') {
        const at = indexOf(letter, options);
        if (at < 0) unknown.push(letter);
        else right.add(at);
      }
  }
  if (right.size > 0)
    return { correct: [...right].sort((one, other) => one - other), unknown, isUnclear: false, isAll: false };
  const start = said.exec(words);
  const found = start === null ? undefined : namedLetters(words.slice(start.index + start[0].length), options);
  return found && { correct: found.correct, unknown: found.unknown, isUnclear: false, isAll: false };
};
