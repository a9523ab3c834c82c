import type { Markdown } from '../../../markdown';
import { choiceDraft } from '../../../kinds/choice';
import type { Standing } from '../../../kinds/draft';
import type { Draft } from '../../draft';
import { lineKinds, type Outline } from '../../outline';
import { oncePerOutline } from '../../oncePerOutline';
import { countedIn, questionIn } from '../asking';
import { contentEnd, contentOf, indentOf } from '../content';
import { namedIn } from './answerLine';
import { itemAt, type OptionLine } from './optionLine';
import type { Part } from './parts';

interface Written {
  readonly option: OptionLine;
  /** The line after the last of its body. */
  readonly end: number;
}

/** The question of a part with the options that begin in it. */
export const choiceFrom = (outline: Outline, part: Part, begun: readonly OptionLine[]): Draft => {
  const all = writtenOptions(outline, part, begun);
  const written = all.map((each) => ({ option: each.option, body: bodyOf(outline, each) })).filter(({ option, body }) => body.text !== '' || option.checked !== false);
  const labels = labelsOf(written);
  const texts = withoutLetters(written.map(({ body }) => body.text));
  const options = texts.map((text, at) => ({ label: labels[at] ?? '', text }));
  const after = all.at(-1)?.end ?? part.end;
  const ticked = written.map((_, at) => at).filter((at) => written[at]?.option.checked === true);
  const correct = ticked.length > 0 ? ticked : answerIn(outline, after, part.end, options);
  const comments = written.map(({ body: { comment } }, at) => (comment === '' ? '' : `**${labels[at] ?? ''}.** ${comment}`));
  const explanation = [...comments, contentOf(outline, after, part.end)].filter((text) => text !== '').join('\n\n');
  return choiceDraft({ prompt: promptOf(outline, part, all[0]?.option.line ?? part.end), options, correct, explanation }, standingOf(outline, part));
};

/** Where a question stands; one of a smaller heading is no part of the question before it. */
export const standingOf = (outline: Outline, { start, end }: Part): Standing => ({
  range: { start, end: Math.max(start + 1, contentEnd(outline, start, end)) },
  headings: withoutQuestions(outline)(outline.headingsOver(start)),
});

/** Takes headings that are questions or tell their answers out of a path; of each path one and the same answer, for many questions stand under it. */
const withoutQuestions = oncePerOutline((): ((path: readonly string[]) => readonly string[]) => {
  const known = new Map<readonly string[], readonly string[]>();
  return (path) => {
    const topics = known.get(path) ?? path.filter((words) => countedIn(words)?.series !== 'q' && !tellsMore.test(words));
    known.set(path, topics);
    return topics;
  };
});

/** The title without its count, and what stands between it and the options. */
export const promptOf = (outline: Outline, part: Part, until: number): Markdown => {
  const words = [questionIn(part.title, part.count), contentOf(outline, part.title === '' ? part.start : part.start + 1, until)].filter((text) => text !== '');
  return words.length === 0 ? part.title : words.join('\n\n');
};

const writtenOptions = (outline: Outline, { end }: Part, begun: readonly OptionLine[]): readonly Written[] => {
  const { lines, kindAt } = outline;
  const all = withForgotten(outline, begun, end);
  const flushBodies = all.slice(0, -1).some(({ line }, nth) => hasFlushCode(outline, line, all[nth + 1]?.line ?? end));
  return all.map((option, nth) => {
    const next = all[nth + 1]?.line;
    if (next !== undefined) return { option, end: next };
    let last = option.line + 1;
    const inner = indentOf(lines[option.line] ?? '') + 2;
    let blank = false;
    let flush = flushBodies || option.text === '' || option.text.startsWith('```');
    for (; last < end; last++) {
      const line = lines[last] ?? '';
      const kind = kindAt(last);
      if (kind === lineKinds.blank) blank = true;
      else if (kind === lineKinds.code || line.trimStart().startsWith('![')) {
        if (indentOf(line) < inner && !flush && (blank || kind === lineKinds.code) && !inSameFence(outline, last)) break;
        if (kind === lineKinds.code && kindAt(last + 1) !== lineKinds.code) flush = false;
      } else if (kind !== lineKinds.text || isRule(line) || tellsMore.test(line) || (indentOf(line) < inner && (blank || !wraps(line)))) break;
    }
    return { option, end: last };
  });
};

const inSameFence = ({ kindAt }: Outline, at: number): boolean => kindAt(at) === lineKinds.code && kindAt(at - 1) === lineKinds.code;

const isRule = (line: string): boolean => /^\s*(?:[-*_]\s*){3,}$/u.test(line);

const explains = /^(?:\*\*|__|\[|>|<|#|\||_|(?:explanations?|references?|sources?|notes?|answers?|correct|because|see|the (?:correct|right) |this is |https?:)\b)/iu;

/** A line below the last option that gives the answer, explains it or only links to more, however far it is indented. */
const tellsMore = /^\s*(?:[-*+•]\s+)?(?:(?:[*_>]{1,3}\s?)?(?:explanation|reference|source|(?:the )?(?:correct |right )?answer|ans)s?(?:\s\w{1,10})?(?:[*_]{1,3})?\s?[:：]|(?:view|show|see|check) (?:the )?answers?[\W]*$|\[[^[\]]*\]\(https?:[^()]*\)\W*$)/iu;

/** Whether a line right below an option goes on with its text. */
const wraps = (line: string): boolean => !explains.test(line.trim());

const hasFlushCode = ({ lines, kindAt }: Outline, start: number, end: number): boolean => {
  const inner = indentOf(lines[start] ?? '') + 2;
  for (let at = start + 1; at < end; at++) if (kindAt(at) === lineKinds.code && indentOf(lines[at] ?? '') < inner) return true;
  return false;
};

/** The options, also those whose box was forgotten: items right below another option. */
const withForgotten = (outline: Outline, begun: readonly OptionLine[], end: number): readonly OptionLine[] => {
  const { lines, kindAt } = outline;
  const found: OptionLine[] = [];
  for (const [nth, option] of begun.entries()) {
    found.push(option);
    const next = begun[nth + 1]?.line ?? end;
    for (let at = option.line + 1; at < next && kindAt(at) === lineKinds.text; at++) {
      const line = lines[at] ?? '';
      const isItem = indentOf(line) === indentOf(lines[option.line] ?? '') && !isRule(line) && !tellsMore.test(line);
      const forgotten = isItem ? itemAt(outline, at) : undefined;
      if (forgotten === undefined) break;
      found.push(forgotten);
    }
  }
  return found;
};

/** The text of an option with what stands below it, and the quotes that comment on it. */
const bodyOf = (outline: Outline, { option, end }: Written): { readonly text: Markdown; readonly comment: Markdown } => {
  const { lines, kindAt } = outline;
  const start = option.line;
  if (contentEnd(outline, start + 1, end) === start + 1) return { text: withoutBreak(option.text), comment: '' };
  const indent = indentOf(lines[start] ?? '');
  const text: string[] = [];
  const comments: string[] = [];
  let from = start + 1;
  const flush = (until: number) => text.push(contentOf(outline, from, until, Math.min(indent + 6, Math.max(2, indentOf(lines[from] ?? '')))));
  for (let at = start + 1; at < end; at++) {
    const line = (lines[at] ?? '').trimStart();
    if (kindAt(at) !== lineKinds.text || !line.startsWith('>')) continue;
    flush(at);
    from = at + 1;
    comments.push(line.replace(/^>\s?/u, '').trim());
  }
  flush(end);
  return { text: withoutBreak([withoutBreak(option.text), ...text.filter((each) => each !== '')].join('\n').trim()), comment: comments.join('\n').trim() };
};

const withoutBreak = (text: Markdown): Markdown => {
  const trimmed = text.trimEnd();
  const mark = !trimmed.endsWith('>') ? undefined : /<br\s?\/?>$/iu.exec(trimmed.slice(-6))?.[0];
  return mark === undefined ? trimmed : withoutBreak(trimmed.slice(0, -mark.length));
};

const mostLetters = 26;

const labelsOf = (written: readonly Pick<Written, 'option'>[]): readonly string[] => written.map(({ option }, at) => option.letter || String.fromCharCode(65 + (at % mostLetters)));

const ownLetter = /^(?:\*\*)?\(?([A-Za-z])[.):]\s*(?:\*\*)?\s*(?=\S)/u;

/** The texts of options without the letters that they count themselves by, where all do so in order. */
const withoutLetters = (texts: readonly Markdown[]): readonly Markdown[] =>
  texts.every((text, at) => ownLetter.exec(text)?.[1]?.toUpperCase() === String.fromCharCode(65 + at)) ? texts.map((text) => text.replace(ownLetter, '')) : texts;

const answerIn = ({ lines, kindAt }: Outline, start: number, end: number, options: readonly { readonly label: string; readonly text: Markdown }[]): readonly number[] => {
  if (options.length > mostLetters) return [];
  for (let at = start; at < end; at++) {
    const named = kindAt(at) === lineKinds.code ? [] : namedIn(lines[at] ?? '', options);
    if (named.length > 0) return named;
  }
  return [];
};
