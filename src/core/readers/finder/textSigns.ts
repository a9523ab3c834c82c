import { matchesAt } from '../../base/matchesAt';
import { keyHeadings } from '../words/keyHeadings';
import { anyOf } from '../words/language';
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
/** What stands behind the letter of a second option, at the start of its line or with a third after it; looks back from there. */
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
const keySign = new RegExp(`#(?<=^ {0,3}#)#*\\s\\P{L}*${anyOf(keyHeadings)}`, 'imuy');
export const mayHoldKey = (text: string): boolean => matchesAt(text, ['#'], keySign);

/** A heading with a number before its marks or early in its words, which is no version; looks back from the marks to the start of the line. */
const countedHeading =
  /#(?:(?<=^ {0,3}\d{1,9}[.)][ \t]*#)|(?<=^ {0,3}#)(?:#{0,5}[ \t]+|#{1,5}(?=[^\s#]))[^\d\n]{0,40}\d{1,4}(?![.\d]*\d))/muy;
export const mayCountHeadings = (text: string): boolean => matchesAt(text, ['#'], countedHeading);

/** What every file of titles that ask has one of. */
const questioning = ['?', '？', '؟', '# Answer', '# Solution', '# Q. ', '**1'];
/** What may be enough without an announcement: headings `Q. …`, and answers that say that they are. */
const signs = ['# Q', 'Ans', 'A:', '**Q'];
const announced = 1500;
const announcing = ['question', 'Question', 'QUESTION', 'quiz', 'Quiz', 'QUIZ', '面试', '面試', '题', 'xercise'];
const mayAnnounce = (text: string): boolean =>
  has(text, announcing) || (has(text, ['view', 'VIEW', '&']) && /interview|q ?& ?a/iu.test(text));

export const mayHoldTitles = ofLast(
  (text, path) =>
    has(text, questioning) &&
    (mayAnnounce(path) ||
      mayAnnounce(text.slice(0, announced)) ||
      has(text, signs) ||
      labelsHeld(text).answer ||
      mayHoldKey(text)),
);

export const mayHoldFoldedTitles = (text: string, path: string): boolean =>
  mayHoldFolds(text) && mayHoldTitles(text, path);
