import type { Markdown } from '../../text/markdown';
import { lineKinds, type Outline } from '../outline/outline';
import { type Counted, countedIn, isQuestion } from '../evidence/questionTitle';
import { indentOf } from '../outline/content';
import { namedIn } from './answerLine';
import { boxAt, lettersAt, type OptionLine } from './optionLine';

/** A title and what stands below it, up to the next title. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Of its heading; 7 where the title is a line of text, 0 where there is none. */
  readonly level: number;
  readonly indent: number;
  readonly title: Markdown;
  readonly count: Counted | undefined;
  /** Whether the title ends as a question does. */
  readonly isQuestion: boolean;
  /** The options with a box. */
  readonly boxes: readonly OptionLine[];
  /** Those that have only a letter. */
  readonly letters: readonly OptionLine[];
  /** How many lines below it are counted from 1 on. */
  readonly numbered: number;
}

export const textLevel = 7;

/** Cuts a file into parts, each of which may be one question. */
export const partsOf = (outline: Outline): readonly Part[] => joined(withStems(cutsOf(outline)));

interface OpenPart extends Part {
  end: number;
  numbered: number;
  readonly boxes: OptionLine[];
  readonly letters: OptionLine[];
}

const open = (start: number, level: number, title: Markdown, indent = 0): OpenPart => ({
  start,
  end: start + 1,
  level,
  indent,
  title,
  count: countedIn(title),
  isQuestion: isQuestion(title),
  boxes: [],
  letters: [],
  numbered: 0,
});

const cutsOf = (outline: Outline): readonly OpenPart[] => {
  const { lines, kindAt, headings, start } = outline;
  let part = open(start, 0, '');
  const parts = [part];
  let next = 0;
  for (let at = start; at < lines.length; at++) {
    const kind = kindAt(at);
    const heading = kind === lineKinds.heading ? headings[next++] : undefined;
    const line = lines[at] ?? '';
    if (heading !== undefined) parts.push((part = open(at, heading.level, heading.text)));
    else if (kind === lineKinds.text) {
      const boxed = boxAt(outline, at);
      const lettered = boxed === undefined ? lettersAt(outline, at) : [];
      const title = boxed === undefined && lettered.length === 0 ? titleIn(line) : undefined;
      if (boxed !== undefined) part.boxes.push(boxed);
      else for (const option of lettered) part.letters.push(option);
      if (title !== undefined) parts.push((part = open(at, levelOf(line), title, indentOf(line))));
    }
    part.end = at + 1;
  }
  return parts;
};

const number = /^\d{1,4}[.)]\s*\S/u;
const glued = /^#{1,6}(?=[^#\s])/u;

/** The marks of a heading that stands too far to the right to be one, as below an option. */
const farHeading = /^\s+#{3,6}\s+(?=q\w{0,7}\.?\s?\d)/iu;

const levelOf = (line: string): number => glued.exec(line.trim())?.[0].length ?? textLevel;

/** The title that a line of text may be: counted, in bold type, a question, or a heading without a space after its marks. */
const titleIn = (line: string): Markdown | undefined => {
  if (indentOf(line) > 3) return farHeading.test(line) ? line.replace(farHeading, '') : undefined;
  const text = line.trim();
  const first = text.charAt(0);
  if (first === '#') return glued.test(text) ? ifTitle(text.replace(glued, '')) : undefined;
  if (first === '>' || first === '!' || first === '|' || first === '<') return undefined;
  if (first === '*' || first === '_') return text.startsWith(first, 1) ? ifTitle(text) : undefined;
  if (first === 'Q' || first === 'q') return countedIn(text)?.series === 'q' || isQuestion(text) ? text : undefined;
  if (first >= '0' && first <= '9') return number.test(text) ? text : undefined;
  return isQuestion(text) || countedIn(text)?.series === 'q' ? text : undefined;
};

const ifTitle = (text: Markdown): Markdown | undefined => (countedIn(text) !== undefined || isQuestion(text) ? text : undefined);

const mayBeQuestion = (part: Part): boolean => part.count !== undefined || part.isQuestion;

const hasOptions = ({ boxes, letters }: Part): boolean => boxes.length > 0 || letters.length > 1;

const isMarked = ({ title, count }: Part): boolean => /^(?:\*\*|__)/u.test(title) || count?.series === 'q';

/** Puts together a line that is a title and the lines below it that only might be one. */
const withStems = (cuts: readonly OpenPart[]): readonly OpenPart[] => {
  const parts: OpenPart[] = [];
  for (const cut of cuts) {
    const last = parts.at(-1);
    if (last !== undefined && continuesStem(cut, last)) take(last, cut);
    else parts.push(cut);
  }
  return parts;
};

const continuesStem = (cut: Part, last: Part): boolean => {
  if (cut.level !== textLevel || last.level !== textLevel || hasOptions(last) || isMarked(cut) || !mayBeQuestion(last)) return false;
  return cut.count === undefined || (!cut.isQuestion && (isMarked(last) || cut.indent > last.indent + 1));
};

const take = (last: OpenPart, cut: OpenPart): void => {
  for (const option of cut.boxes) last.boxes.push(option);
  for (const option of cut.letters) last.letters.push(option);
  if (cut.count?.series === 'number' && cut.count.ordinal === last.numbered + 1) last.numbered++;
  last.end = cut.end;
};

/** Puts together what belongs to one question: titles that are none, the second half of a stem, the heading over an explanation. */
const joined = (cuts: readonly OpenPart[]): readonly Part[] => {
  const parts: OpenPart[] = [];
  for (const cut of cuts) {
    const last = parts.at(-1);
    if (last === undefined || !(cut.level === textLevel ? isText(cut, last) : goesOn(cut, last))) parts.push(cut);
    else take(last, cut);
  }
  return parts;
};

/** Whether a line that might be a title is only text of the part before it. */
const isText = (cut: Part, last: Part): boolean => {
  const { count } = cut;
  if (!hasOptions(cut)) return count?.series !== 'q' || !cut.isQuestion || (mayBeQuestion(last) && !hasOptions(last) && last.numbered < 2);
  if (last.level === 0 || last.level === textLevel) return false;
  return !isMarked(cut) && mayBeQuestion(last) && (!hasOptions(last) || count === undefined);
};

const aside = /^\W*(?:explanations?|references?|sources?|notes?|answers?|solutions?|hints?|code|example|examples|see also|documentation|docs|resources?|links?|options?|choices?)\b.{0,30}$/iu;

/** Whether a heading and what stands below it still belong to the question before it. */
const goesOn = (cut: Part, last: Part): boolean => {
  if (last.level === 0 || cut.count !== undefined) return false;
  if (!hasOptions(cut) && last.letters.length > 1 && namedIn(cut.title, last.letters.map(({ letter }) => ({ label: letter, text: '' }))).length > 0) return true;
  if (!hasOptions(cut)) return !cut.isQuestion && aside.test(cut.title) && hasOptions(last) && (last.level === textLevel || cut.level >= last.level - 1);
  if (hasOptions(last)) return false;
  return cut.isQuestion ? last.count?.series === 'q' && cut.level >= last.level : cut.level > last.level && mayBeQuestion(last);
};
