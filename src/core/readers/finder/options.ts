import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { contentEnd, contentOf, indentOf } from '../outline/content';
import { bodyText } from '../outline/foldText';
import { lineKinds, type Outline } from '../outline/outline';
import { alphabets as alphabetsAsWritten, lookalikes } from '../words/optionLabels';
import { tellsAnswer, tellsMore } from './tells';

/** A line that begins an option: `- [x] …` with its box, `b) …` with its letter, `2. …` with its number, or any item of a list. */
export interface OptionLine {
  readonly line: number;
  /** Undefined where there is no box. */
  readonly checked: boolean | undefined;
  /** The letter or number as it is written; empty where there is none. */
  readonly written: string;
  /** The letter as alphabets have it. */
  readonly letter: string;
  /** What stands before the letter. */
  readonly before: string;
  readonly indent: number;
  readonly text: Markdown;
  /** Whether a sign stands behind the letter. */
  readonly isSigned: boolean;
}

type Lines = Pick<Outline, 'lines'>;

/** A letter in upper case, of one width and one alphabet where it looks the same. */
export const sameLetter = (letter: string): string => {
  if (letter <= 'z') return letter.toUpperCase();
  const upper = letter.normalize('NFKC').toUpperCase();
  return lookalikes[upper] ?? upper;
};

const alphabets = alphabetsAsWritten.map((letters) => Array.from(letters, sameLetter));
const mostOptions = 10;

const option = (line: number, text: Markdown, more: Partial<OptionLine>): OptionLine => ({
  line,
  checked: undefined,
  written: '',
  letter: '',
  before: '',
  indent: 0,
  isSigned: true,
  ...more,
  text,
});

const boxed =
  /^(\s*(?:(?:[-*+•–—]|\d{1,3}[.)]|[A-Za-z][.)])\s*){1,2})\\?\[\s{0,3}([xXхХ✓✔vV]?)\s{0,3}\\?\](?!\((?:https?:|[#./]))(.*)$/u;
/** Boxes as LiaScript has them, `[(X)]` for one right option and `[[X]]` for several. */
const doubled = /^(\s*)\[(?:\(([xX ]?)\)|\[([xX ]?)\])\]\s+(?=\S)(.*)$/u;
const unmarked = /^(\s*)\\?\[(?: {1,3}|\s?([xX✓✔])\s?)\\?\](?![(:[])(.*)$/u;

/** The option that has its box in a line. */
export const boxAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  if (!line.includes('[')) return undefined;
  const twice = doubled.exec(line);
  const [, before = '', tick = '', text] =
    boxed.exec(line) ??
    unmarked.exec(line) ??
    (twice === null ? [] : ['', twice[1], (twice[2] ?? twice[3] ?? '').trim(), twice[4]]);
  return text === undefined
    ? undefined
    : option(at, text.trim(), { checked: tick !== '', before, indent: indentOf(line) });
};

const letters = [
  ...new Set(
    [...alphabetsAsWritten, ...Object.keys(lookalikes)].flatMap((each) => Array.from(each + each.toLowerCase())),
  ),
].join('');
const letterMark = new RegExp(
  String.raw`^(\s*)(?:[-*+•]\s*)?(?:\[ \]\s*)?(?:\d{1,2}\.\s+)?(?:\*\*|__|<b>|<strong>|` +
    '`' +
    String.raw`)?[([]?([${letters}Ａ-Ｊａ-ｊ])(?:(?:\*\*|__)(?=\s?[:.)]))?(?:\s?(?:[)\].:：;；、．）]|\\[.)])|\s-(?=\s))(?!\/\/)(?:\*\*|__|<\/b>|<\/strong>)?[:.]?(?=\s|$|[` +
    '`' +
    String.raw`"'“$<[*]|\p{L}|\d)`,
  'u',
);
/** A letter whose sign was forgotten. */
const unsigned = /^(\s*)[-*+]\s+([A-J])\s+(?=\S)/u;
const tickedBehind = /(?:✅|✔|☑|✓|\((?:correct|right)(?: answer)?\))\ufe0f?(?:\*\*)?$/iu;
const boldOpen = /^\s*(?:[-*+•]\s*)?(?:\*\*|__)[([]?\p{L}[)\].:]?(?!\*\*|__)/u;

/** The option that has its letter in a line. */
export const letterAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const signed = letterMark.exec(line);
  const [whole, , written] = signed ?? unsigned.exec(line) ?? [];
  if (whole === undefined || written === undefined) return undefined;
  const rest = line.slice(whole.length).trim();
  const tick = tickedBehind.exec(rest)?.index;
  const words = rest.slice(0, tick).trimEnd();
  const isOpen = boldOpen.test(whole) && (tick === undefined ? /(?:\*\*|__)$/u.test(words) : !words.endsWith('**'));
  return option(at, isOpen ? words.replace(/(?:\*\*|__)$/u, '') : tick === undefined ? words : withoutOpenBold(words), {
    ...(tick !== undefined && { checked: true }),
    written,
    letter: sameLetter(written),
    before: whole.slice(0, whole.indexOf(written)),
    indent: indentOf(line),
    isSigned: signed !== null,
  });
};

/** Bold type around an option and what ticks it is left open where the tick is cut off. */
const withoutOpenBold = (words: string): string =>
  /^(?:\*\*|__)/u.test(words) && !words.includes(words.slice(0, 2), 2) ? words.slice(2) : words;

/** Whether a line surely begins an option by its letter, so that it is no title: some space or a bracket stands behind the letter. */
const isPlain = (lines: Lines, { line, text, isSigned, letter }: OptionLine): boolean =>
  isSigned &&
  text !== '' &&
  letter <= '\uffff' &&
  /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?[([]?\p{L}(?:\)|\\?[.:：、．）\])]\s|\s?[:.)]|\s-\s|(?:\*\*|__)[:.)])/u.test(
    lines.lines[line] ?? '',
  ) &&
  !/^\s*\p{L}\.\p{L}\./u.test(lines.lines[line] ?? '');

/** The options that have their letters in a line: mostly one, `A) …`, or several, `(A) … (B) … (C) …`. */
export const lettersAt = (lines: Lines, at: number): readonly OptionLine[] => {
  const first = letterAt(lines, at);
  return first === undefined || !isPlain(lines, first) ? [] : withInline(lines, first);
};

/** The same, where options are known to stand, so that no space is needed behind a letter's sign. */
export const lettersWithin = (lines: Lines, at: number): readonly OptionLine[] => {
  const first = letterAt(lines, at);
  return first === undefined ? [] : withInline(lines, first);
};

const withInline = (lines: Lines, first: OptionLine): readonly OptionLine[] => {
  const starts = inlineStarts(first);
  const isOwnLine = (next: number): boolean => letterAt(lines, next)?.letter === sameLetter(starts[0]?.written ?? '');
  if (starts.length === 0 || isOwnLine(first.line + 1) || isOwnLine(first.line + 2)) return [first];
  const cut = (from: number, written: string, to: number | undefined): OptionLine => ({
    ...first,
    checked: undefined,
    written,
    letter: sameLetter(written),
    text: first.text.slice(from, to).replace(/;\s*$/u, '').trim(),
  });
  return [
    cut(0, first.written, starts[0]?.from),
    ...starts.map(({ written, after }, nth) => cut(after, written, starts[nth + 1]?.from)),
  ];
};

const inline = /(?<=\s)(?:\*\*)?\(?([A-Ha-h])([.)])(?:\*\*)?(?=\s*[^\s.)])/gu;
const longestInline = 400;

/** Where the next letters stand in the text of an option, in order; full stops after them are no sure sign of a second. */
const inlineStarts = ({
  letter,
  text,
}: OptionLine): readonly { readonly from: number; readonly written: string; readonly after: number }[] => {
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  if (
    text.length > longestInline ||
    ![`${next})`, `${next}.`].some((mark) => text.includes(mark) || text.includes(mark.toLowerCase()))
  )
    return [];
  const starts: { from: number; written: string; after: number; mark: string }[] = [];
  for (const { 0: whole, 1: found = '', 2: mark = '', index } of text.matchAll(inline)) {
    if (found.toUpperCase().charCodeAt(0) === letter.charCodeAt(0) + starts.length + 1)
      starts.push({ from: index, written: found, after: index + whole.length, mark });
  }
  return starts.length > 1 || starts[0]?.mark === ')' ? starts : [];
};

const number = /^(\s*(?:[-*+]\s+)?(?:\*\*|__)?\(?)(\d)\\?[.):](?:\*\*|__)?\s+(?=\S)/u;

/** The option that has its number in a line. */
export const numberAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const [whole = '', before = '', digit] = number.exec(line) ?? [];
  return digit === undefined
    ? undefined
    : option(at, line.slice(whole.length).trim(), { written: digit, letter: digit, before, indent: indentOf(line) });
};

const item = /^(\s*(?:[-*+•]|\d{1,3}[.)])\s+)(?=\S)/u;

/** Any item of a list as an option. */
export const itemAt = ({ lines }: Lines, at: number): OptionLine | undefined => {
  const line = lines[at] ?? '';
  const before = item.exec(line)?.[1];
  return before === undefined
    ? undefined
    : option(at, line.slice(before.length).trim(), { before, indent: indentOf(line) });
};

/** Whether an item of a list stands right below another. */
const isBelow = ({ line, before }: OptionLine, above: OptionLine | undefined): boolean =>
  above?.line === line - 1 && above.before === before && /[-*+]/u.test(before);

const isFirst = (start: OptionLine): boolean => alphabets.some(([first]) => first === start.letter);

/** Options in order from a first letter on; a letter out of order is text of the option before it, but one that comes twice in a list stands for the next. */
const inOrderFrom = (starts: readonly OptionLine[], from: number, stops: boolean): readonly OptionLine[] => {
  const run: OptionLine[] = [];
  let fitting = alphabets;
  for (let at = from; at < starts.length; at++) {
    const start = starts[at];
    if (start === undefined) break;
    const fits = fitting.filter((each) => each[run.length] === start.letter);
    if (fits.length > 0) fitting = fits;
    if (fits.length > 0 && start.indent <= (run[0] ?? start).indent + 4) run.push(start);
    else if (isBelow(start, run.at(-1)) && run.some(({ letter }) => letter === start.letter))
      run.push({ ...start, written: fitting[0]?.[run.length] ?? start.written });
    else if (stops) break;
    if (run.length > mostOptions) break;
  }
  return run;
};

/** Options that all are there, but not in their order: `A, C, B, D`. */
const shuffledAround = (starts: readonly OptionLine[], from: number): readonly OptionLine[] => {
  const indent = starts[from]?.indent;
  const isLike = (start: OptionLine | undefined): boolean =>
    start !== undefined && start.isSigned && start.indent === indent;
  let first = from;
  const seen = new Set([starts[from]?.letter]);
  const isNew = (at: number): boolean =>
    isLike(starts[at]) && !seen.has(starts[at]?.letter) && seen.size <= mostOptions;
  for (; isNew(first - 1); first--) seen.add(starts[first - 1]?.letter);
  let end = from + 1;
  for (; isNew(end); end++) seen.add(starts[end]?.letter);
  const run = starts.slice(first, end);
  const isWhole = alphabets.some((each) => each.slice(0, run.length).every((letter) => seen.has(letter)));
  return run.length < 3 || !isWhole ? [] : run;
};

/** The run of options among some lines that begin with letters: the first, or the last where the answer stands right behind. */
export const runAmong = (starts: readonly OptionLine[], which: 'first' | 'last'): readonly OptionLine[] => {
  const begins = (start: OptionLine, at: number): boolean =>
    isFirst(start) &&
    (start.isSigned || starts[at + 1]?.isSigned === true) &&
    !isBelow(start, starts[at - 1]?.letter === start.letter ? starts[at - 1] : undefined);
  const from = which === 'first' ? starts.findIndex(begins) : starts.findLastIndex(begins);
  if (from < 0) return [];
  const ordered = inOrderFrom(starts, from, which === 'first');
  if (from === 0 && ordered.length === starts.length) return ordered;
  const shuffled = shuffledAround(starts, from);
  return shuffled.length > ordered.length ? shuffled : ordered;
};

/** Options with the lines that they take. */
export interface OptionRun {
  /** The line of the first option. */
  readonly from: number;
  /** The line after the last. */
  readonly to: number;
  readonly options: readonly Option[];
  /** The indexes of those that are ticked. */
  readonly ticked: readonly number[];
  /** What quotes below options say of them. */
  readonly comments: Markdown;
}

/** The last run of lettered options in some lines, which stands before its answer. */
export const lastRunIn = (outline: Outline, from: number, to: number): OptionRun | undefined => {
  const { lines, kindAt } = outline;
  const starts: OptionLine[] = [];
  for (let line = from; line < to; line++) {
    if ((lines[line] ?? '') === '' || kindAt(line) !== lineKinds.text) continue;
    const start = letterAt(outline, line);
    if (start !== undefined) starts.push(start);
  }
  const run = runAmong(starts, 'last');
  const [first] = run;
  if (first === undefined) return boxesIn(outline, from, to);
  if (run.length > mostOptions) return undefined;
  const all = run.length === 1 ? withInline(outline, first) : run.flatMap((each) => withInline(outline, each));
  const read = runOf(
    outline,
    all.length > run.length && all.every(({ letter }, at) => letter === String.fromCharCode(65 + at)) ? all : run,
    to,
  );
  return read.options.length < 2 || read.options.some(({ text }) => text === '') ? undefined : read;
};

/** Boxes without letters, none of them ticked, as options that are counted by their order. */
const boxesIn = (outline: Outline, from: number, to: number): OptionRun | undefined => {
  const boxes: OptionLine[] = [];
  for (let line = from; line < to; line++) {
    const box = outline.kindAt(line) === lineKinds.text ? boxAt(outline, line) : undefined;
    if (box !== undefined) boxes.push(box);
  }
  return boxes.length < 2 || boxes.length > mostOptions || boxes.some(({ checked }) => checked === true)
    ? undefined
    : runOf(outline, boxes, to);
};

interface Written {
  readonly option: OptionLine;
  /** The line after the last of its body. */
  readonly end: number;
}

/** Options that begin in some lines, read up to the end of their question. */
export const runOf = (outline: Outline, begun: readonly OptionLine[], end: number): OptionRun => {
  const all = withEnds(outline, begun, end);
  const written = all
    .map((each) => ({ option: each.option, body: bodyOf(outline, each) }))
    .filter(({ option: { checked }, body }) => body.text !== '' || checked !== false);
  const labels = written.map(({ option: { written: label } }, at) => label || String.fromCharCode(65 + (at % 26)));
  const texts = withoutLetters(written.map(({ body }) => body.text));
  return {
    from: begun[0]?.line ?? end,
    to: all.at(-1)?.end ?? end,
    options: texts.map((text, at) => ({ label: labels[at] ?? '', text })),
    ticked: written.flatMap(({ option: { checked } }, at) => (checked === true ? [at] : [])),
    comments: written
      .flatMap(({ body: { comment } }, at) => (comment === '' ? [] : [`**${labels[at] ?? ''}.** ${comment}`]))
      .join('\n\n'),
  };
};

const withEnds = (outline: Outline, begun: readonly OptionLine[], end: number): readonly Written[] => {
  const { lines, kindAt } = outline;
  const all = begun.some(({ checked }) => checked !== undefined) ? withForgotten(outline, begun, end) : begun;
  const flushBodies = all.slice(0, -1).some(({ line }, nth) => hasFlushCode(outline, line, all[nth + 1]?.line ?? end));
  return all.map((each, nth) => {
    const next = all[nth + 1]?.line;
    if (next !== undefined) return { option: each, end: Math.max(next, each.line + 1) };
    let last = each.line + 1;
    const inner = indentOf(lines[each.line] ?? '') + 2;
    let blank = false;
    let flush = flushBodies || each.text === '' || each.text.startsWith('```');
    for (; last < end; last++) {
      const line = lines[last] ?? '';
      const kind = kindAt(last);
      if (kind === lineKinds.blank) blank = true;
      else if (kind === lineKinds.code || line.trimStart().startsWith('![')) {
        if (indentOf(line) < inner && !flush && (blank || kind === lineKinds.code) && !inSameFence(outline, last))
          break;
        if (kind === lineKinds.code && kindAt(last + 1) !== lineKinds.code) flush = false;
      } else if (
        kind !== lineKinds.text ||
        isRule(line) ||
        tellsAnswer(line) ||
        (indentOf(line) < inner && (blank || tellsMore(line)))
      )
        break;
    }
    return { option: each, end: last };
  });
};

const inSameFence = ({ kindAt }: Outline, at: number): boolean =>
  kindAt(at) === lineKinds.code && kindAt(at - 1) === lineKinds.code;

const isRule = (line: string): boolean => /^\s*(?:[-*_]\s*){3,}$/u.test(line);

const hasFlushCode = ({ lines, kindAt }: Outline, start: number, end: number): boolean => {
  const inner = indentOf(lines[start] ?? '') + 2;
  for (let at = start + 1; at < end; at++)
    if (kindAt(at) === lineKinds.code && indentOf(lines[at] ?? '') < inner) return true;
  return false;
};

/** The options, also those whose box was forgotten: items right below another option. */
const withForgotten = (outline: Outline, begun: readonly OptionLine[], end: number): readonly OptionLine[] => {
  const { lines, kindAt } = outline;
  const found: OptionLine[] = [];
  for (const [nth, each] of begun.entries()) {
    found.push(each);
    const next = begun[nth + 1]?.line ?? end;
    for (let at = each.line + 1; at < next && kindAt(at) === lineKinds.text; at++) {
      const line = lines[at] ?? '';
      const isItem = indentOf(line) === indentOf(lines[each.line] ?? '') && !isRule(line) && !tellsAnswer(line);
      const forgotten = isItem ? itemAt(outline, at) : undefined;
      if (forgotten === undefined) break;
      found.push(forgotten);
    }
  }
  return found;
};

/** A remark of several words in brackets, as quizdown has it, which is no footnote. */
const hintBehind = /\s*\[\^([^\][\s]+\s[^\][]*)\]$/u;

/** The text of an option with what stands below it, and the quotes that comment on it. */
const bodyOf = (
  outline: Outline,
  { option: { line: start, text: first, indent }, end }: Written,
): { readonly text: Markdown; readonly comment: Markdown } => {
  const { lines, kindAt } = outline;
  if (contentEnd(outline, start + 1, end) === start + 1 && !first.endsWith(']'))
    return { text: withoutBreak(first), comment: '' };
  const parts: string[] = [];
  const comments: string[] = [];
  let from = start + 1;
  const flush = (until: number) => {
    const part = contentOf(
      outline,
      from,
      until,
      Math.min(indent + 6, Math.max(2, indentOf(lines[from] ?? ''), indentOf(lines[from + 1] ?? ''))),
    );
    if (part !== '')
      parts.push(
        (kindAt(from) === lineKinds.blank && kindAt(from + 1) === lineKinds.text && !part.startsWith('![')
          ? '\n'
          : '') + part,
      );
  };
  for (let at = start + 1; at < end; at++) {
    const line = (lines[at] ?? '').trimStart();
    if (kindAt(at) !== lineKinds.text || !line.startsWith('>')) continue;
    flush(at);
    from = at + 1;
    comments.push(line.replace(/^>\s?/u, '').trim());
  }
  flush(end);
  const hint = hintBehind.exec(first);
  if (hint !== null) comments.unshift(hint[1] ?? '');
  return {
    text: withoutBreak([withoutBreak(first.slice(0, hint?.index)), ...parts].join('\n').trim()),
    comment: comments.join('\n').trim(),
  };
};

/** Without the breaks at its end, and the tags around it. */
const withoutBreak = (text: Markdown): Markdown => {
  const trimmed = text.trimEnd();
  if (trimmed.endsWith('\\')) return trimmed.slice(0, -1).trimEnd();
  if (!trimmed.endsWith('>')) return trimmed;
  const mark = /<br\s?\/?>$/iu.exec(trimmed.slice(-6))?.[0];
  return mark === undefined ? bodyText(trimmed) : withoutBreak(trimmed.slice(0, -mark.length));
};

const ownLetter = /^(?:\*\*)?\(?([A-Za-z])[.):]\s*(?:\*\*)?\s*(?=\S)/u;

/** The texts of options without the letters that they count themselves by, where all do so in order. */
const withoutLetters = (texts: readonly Markdown[]): readonly Markdown[] =>
  texts.every((text, at) => ownLetter.exec(text)?.[1]?.toUpperCase() === String.fromCharCode(65 + at))
    ? texts.map((text) => text.replace(ownLetter, ''))
    : texts;
