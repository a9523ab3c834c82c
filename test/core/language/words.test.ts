import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as answerLabels from '../../../src/core/readers/words/answerLabels';
import { askingAnywhere } from '../../../src/core/readers/words/askingAnywhere';
import * as explanationLabels from '../../../src/core/readers/words/explanationLabels';
import * as foldLabels from '../../../src/core/readers/words/foldLabels';
import { keyHeadings } from '../../../src/core/readers/words/keyHeadings';
import { anyOf, languages, type Words } from '../../../src/core/readers/words/language';
import * as manualHeadings from '../../../src/core/readers/words/manualHeadings';
import { oftenAsked } from '../../../src/core/readers/words/oftenAsked';
import { optionLabels } from '../../../src/core/readers/words/optionLabels';
import { ordinaryHeadings } from '../../../src/core/readers/words/ordinaryHeadings';
import { collectionWords } from '../../../src/core/readers/words/pageWords';
import * as questionLabels from '../../../src/core/readers/words/questionLabels';
import { questionWords } from '../../../src/core/readers/words/questionWords';
import { taskWords, weakTaskWords } from '../../../src/core/readers/words/taskWords';
import { toDoHeadings } from '../../../src/core/readers/words/toDoWords';

const lists: Readonly<Record<string, Words>> = {
  ...answerLabels,
  askingAnywhere,
  questionWords,
  taskWords,
  weakTaskWords,
  ...explanationLabels,
  ...foldLabels,
  ...questionLabels,
  keyHeadings,
  optionLabels,
  ordinaryHeadings,
  collectionWords,
  ...manualHeadings,
  oftenAsked,
  toDoHeadings,
};
const full = [
  'answerLabels',
  'rightWords',
  'wrongWords',
  'andWords',
  'explanationLabels',
  'becauseWords',
  'keyHeadings',
  'optionLabels',
  'ordinaryHeadings',
  'questionLabels',
  'exerciseLabels',
  'showWords',
  'manualHeadings',
  'furtherManualHeadings',
  'oftenAsked',
  'toDoHeadings',
];

describe('words of the readers', () => {
  for (const [name, words] of Object.entries(lists)) {
    it(`${name} are in lower case and none is empty`, () => {
      const all = languages.flatMap((language) => words[language]);
      assert.deepEqual(
        all.filter((word) => word.trim() !== word || word === '' || word !== word.toLowerCase()),
        [],
      );
    });
  }

  for (const name of full) {
    it(`${name} are there in every language`, () =>
      assert.deepEqual(
        languages.filter((language) => lists[name]?.[language].length === 0),
        [],
      ));
  }

  it('make a pattern that takes the longest, and signs as they are', () => {
    const words = { ...answerLabels.articles, en: ['a', 'a b', 'c.d'] };
    assert.deepEqual(
      ['a b', 'c.d', 'cxd'].map((text) => new RegExp(`^${anyOf(words)}$`, 'u').test(text)),
      [true, true, false],
    );
  });
});
