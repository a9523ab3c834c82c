import type { Option } from '../../exercise/kinds/choice';
import type { Markdown } from '../../text/markdown';
import { contentEnd, contentOf, indentOf } from '../outline/content';
import { bodyText } from '../outline/foldText';
import { lineKinds, type Outline } from '../outline/outline';
import { tellsAnswer, tellsMore } from './tells';
import { boxAt } from './boxAt';
import { itemAt } from './itemAt';
import { letterAt, withInline } from './lettersAt';
import type { OptionLine } from './optionLine';
import { runAmong } from './runAmong';
import { thresholds } from './thresholds';

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
  if (run.length > thresholds.mostOptions) return undefined;
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
  return boxes.length < 2 || boxes.length > thresholds.mostOptions || boxes.some(({ checked }) => checked === true)
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
