import { matchesAt } from '../../base/matchesAt';
import { bareAnswerLabels } from '../words/bareAnswerLabels';
import { keyHeadings } from '../words/keyHeadings';
import { anyOf, wordsOf } from '../words/language';
import { collectionWords } from '../words/pageWords';
import { mayHoldFolds } from './hasDetails';
import { labelsHeld } from './labels';

// What a text may hold; all of it is cheap, and wrong only on the generous side.

const has = (text: string, marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));

/** The same function, which remembers what it said of the last text, which is asked about again and again. */
export const ofLast = <Value>(read: (text: string, path: string) => Value): ((text: string, path: string) => Value) => {
  let last: { readonly text: string; readonly path: string; readonly value: Value } | undefined;
  return (text, path) =>
    (last?.path === path && last.text === text ? last : (last = { text, path, value: read(text, path) })).value;
};

const boxes = ['[ ]', '[x]', '[X]', '[(X)]', '[(x)]'];
/**
 * What stands behind the letter of a second option, at the start of its line or with a third after it; looks back from
 * there.
 */
const optionSign =
  /[.:)：、．](?<=^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?\(?[bBбБВвΒβＢ](?:[.:：、．]|\\?\))|[( ]b[.)](?= [^\n]{1,120}?[( ]c[.)] ))/imuy;
const optionMarks = ['.', ':', ')', '：', '、', '．'];
const optionLetters = 'bBбБВвΒβＢ\\';

export const mayHoldOptions = (text: string): boolean =>
  has(text, boxes) ||
  matchesAt(text, optionMarks, optionSign, { before: optionLetters }) ||
  labelsHeld(text).answer ||
  mayHoldKey(text);

/** A heading over answers that are kept together. */
const keySign = new RegExp(`#(?<=^ {0,3}#)#*[ \\t][^\\p{L}\\n]*${anyOf(keyHeadings)}`, 'imuy');
export const mayHoldKey = (text: string): boolean => matchesAt(text, ['#'], keySign);

/**
 * A heading with a number before its marks or early in its words, which is no version; looks back from the marks to the
 * start of the line.
 */
const countedHeading =
  /#(?:(?<=^ {0,3}\d{1,9}[.)][ \t]*#)|(?<=^ {0,3}#)(?:#{0,5}[ \t]+|#{1,5}(?=[^\s#]))[^\d\n]{0,40}\d{1,4}(?![.\d]*\d))/muy;
export const mayCountHeadings = (text: string): boolean => matchesAt(text, ['#'], countedHeading);

/** The marks of questions, and of titles that count. */
const questioning = ['?', '？', '؟', '# Q', '**1'];
/** The marks of titles that say that they ask, and of answers. */
const signs = ['# Q', '**Q', 'A:', ...bareAnswerLabels.slice(1)];
/** The beginning of a file, in which it says what it is. */
const announced = 1500;
const announcing = wordsOf(collectionWords);

export const mayHoldTitles = ofLast(
  (text, path) =>
    mayHoldKey(text) ||
    (has(text, questioning) &&
      (has(text, signs) ||
        labelsHeld(text).answer ||
        has((path + text.slice(0, announced)).toLowerCase(), announcing))),
);

export const mayHoldFoldedTitles = (text: string, path: string): boolean =>
  mayHoldFolds(text) && mayHoldTitles(text, path);
