import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { Problem } from '../../exercise/problem';
import { contentEnd, contentOf, indentOf } from '../outline/content';
import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';
import { foldsOf } from '../outline/folds';
import { memoize } from '../../base/memoize';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { firstFrom, lineKinds, type Outline } from '../outline/outline';
import { isAnswersHeading } from '../words/revealLabel';
import { explanationLabels } from '../words/explanationLabels';
import { anyOf } from '../words/language';
import { asks } from './asking';
import { countedIn, questionText } from './counted';
import { holdsAnswerWord } from './foldRoles';
import { hasDetails } from './hasDetails';
import { bars, keyEvidence, thresholds, weighed } from './judge';
import type { Bar } from '../draft/bar';
import { namedIn } from './named';
import { boxAt } from './boxAt';
import { lastRunIn } from './options';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { isAnswerLabel } from './labels';
import { answerLead, isKeyHeading } from './tells';

/** Where answers stand together. */
interface Key {
  /** The line of its title. */
  readonly line: number;
  readonly from: number;
  readonly end: number;
  /** Whether it is a fold, which mostly answers one question. */
  readonly isFold: boolean;
}

/** What is counted, with the line after its last. */
interface Entry {
  readonly ordinal: number;
  readonly line: number;
  readonly end: number;
  /** Its first line, without the count. */
  readonly text: Markdown;
  /** What a table says of it besides. */
  readonly why?: Markdown;
}

/** Entries that count on, under headings of their own or not. */
interface Part {
  /** The words of the headings above, the nearest last. */
  readonly names: readonly string[];
  readonly entries: readonly Entry[];
}

/** Counted questions whose answers stand together below them, under a heading, a line in bold type or a fold `Answers`, and are counted likewise, part by part. */
export const keyPlans = (outline: Outline, path: string, bar: Bar): readonly Plan[] => {
  const keys = keysIn(outline);
  if (keys.length === 0) return [];
  const { isCollection, isManual } = pageEvidence(outline);
  const isNamed = isCollection || namesQuestions.test(path);
  return keys.flatMap((key, at): readonly Plan[] => {
    const start = keys[at - 1]?.end ?? outline.start;
    const found = start >= key.line ? undefined : matched(outline, key, start);
    if (found === undefined) return [];
    const { questions, problems, answers } = found;
    const asking = questions.filter(({ choice, prompt }) => choice !== undefined || asks(prompt)).length;
    const verdict = weighed(keyEvidence, {
      isAnnounced: isNamed && !key.isFold,
      isManual,
      asking: asking / Math.max(1, questions.length),
      isComplete: answers === questions.length,
    });
    const isTold = isNamed ? found.misfitsAsk : found.misfitsHaveOptions;
    return [
      {
        asks: 'counted questions',
        answers: 'key',
        questions: verdict.weight < bars.key[bar] ? [] : questions,
        problems: isTold ? problems : [],
        ...verdict,
      },
    ];
  });
};

/** Whether words stand over answers, in the languages of known collections. */
const isKey = (words: Markdown): boolean =>
  words.length <= longestKey &&
  (isKeyHeading(words) ||
    isAnswersHeading(words) ||
    (words.length <= shortLabel && /^[*\p{L}]/u.test(words) && holdsAnswerWord(plainText(words), shortLabel)));

const longestKey = 80;
const shortLabel = 24;

/** What a label for several answers ends with; in other languages, any. */
const several = /s$|key$|[^\x00-\x7f]/iu;

const keysIn = (outline: Outline): readonly Key[] => {
  const { lines, kindAt, headings } = outline;
  const titled = headings.filter(({ text }) => isKey(text));
  const keys: Key[] = [];
  for (const { line, end } of titled)
    if (line >= (keys.at(-1)?.end ?? 0)) keys.push({ line, from: line + 1, end, isFold: false });
  for (let line = outline.start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (
      !text.startsWith('**') ||
      kindAt(line) !== lineKinds.text ||
      !inBold.test(text) ||
      !isKey(text.trim()) ||
      isLabelOfOne(outline, line)
    )
      continue;
    keys.push({ line, from: line + 1, end: headings[firstFrom(headings, line)]?.line ?? lines.length, isFold: false });
  }
  for (const { summary, start, body, depth } of foldsOf(outline)) {
    if (depth === 0 && several.test(summary) && isKey(summary))
      keys.push({ line: start.line, from: body.from.line, end: body.to.line, isFold: true });
  }
  return keys.sort((one, other) => one.line - other.line);
};

const inBold = /^\*\*[^*]{1,80}\*\*:?\s*$/u;

/** Whether a line in bold type is the label of one answer, for other questions have such a label, too, with their answers behind it. */
const isLabelOfOne = (outline: Outline, line: number): boolean =>
  isAnswerLabel(outline.lines[line] ?? '') && hasLabels(outline);

const hasLabels = memoizeByOutline(({ lines, kindAt }: Outline): boolean =>
  lines.some(
    (text, at) => text.startsWith('**') && kindAt(at) === lineKinds.text && !inBold.test(text) && isAnswerLabel(text),
  ),
);

interface Matched {
  readonly questions: readonly Asked[];
  readonly problems: readonly Problem[];
  /** How many questions have an answer. */
  readonly answers: number;
  /** Whether most questions of the parts that do not fit ask or have options, or have options. */
  readonly misfitsAsk: boolean;
  readonly misfitsHaveOptions: boolean;
}

/** The questions before a key that it fits best: of each manner of counting, the one that has most answers. */
const matched = (outline: Outline, key: Key, from: number): Matched | undefined => {
  const keyed = answersIn(outline, key);
  if (keyed.reduce((sum, { entries }) => sum + entries.length, 0) < 2) return undefined;
  let best: { readonly pairs: readonly Pair[]; readonly misfits: readonly Misfit[] } | undefined;
  for (const parts of countedBefore(outline, from, key.line)) {
    const found = paired(parts, keyed);
    if (found.pairs.length > (best?.pairs.length ?? 0) || (best === undefined && found.misfits.length > 0))
      best = found;
  }
  if (best === undefined) return undefined;
  const { pairs, misfits } = best;
  const hasOwn = pairs.some(
    ({ question: { line, end } }) => hasDetails(outline, line, end) || hasTicks(outline, line, end),
  );
  if (hasOwn || (pairs.length < 2 && misfits.length === 0)) return undefined;
  const last = pairs.at(-1);
  const questions = pairs.map((pair) =>
    askedBy(outline, pair, pair === last ? key.end : contentEnd(outline, pair.question.line + 1, pair.question.end)),
  );
  return {
    questions,
    problems: misfits.map(misfitProblem),
    answers: pairs.filter(({ answer }) => answer !== undefined).length,
    ...toldOf(outline, misfits),
  };
};

const toldOf = (outline: Outline, misfits: readonly Misfit[]): Pick<Matched, 'misfitsAsk' | 'misfitsHaveOptions'> => {
  const entries = misfits.flatMap(({ entries: own }) => own);
  const withOptions = entries.filter(({ line, end }) => lastRunIn(outline, line + 1, end) !== undefined);
  const asking = entries.filter((entry) => withOptions.includes(entry) || asks(entry.text));
  return {
    misfitsAsk: asking.length * 2 > entries.length,
    misfitsHaveOptions: withOptions.length * 2 > entries.length,
  };
};

const hasTicks = (outline: Outline, line: number, end: number): boolean => {
  for (let at = line; at < end; at++) if (boxAt(outline, at)?.checked === true) return true;
  return false;
};

interface Pair {
  readonly question: Entry;
  readonly answer: Entry | undefined;
}

/** A part whose answers are not those of its questions. */
interface Misfit {
  readonly line: number;
  readonly entries: readonly Entry[];
  readonly answers: number;
}

const misfitProblem = ({ line, entries: { length: questions }, answers }: Misfit): Problem => ({
  line,
  severity: 'warning',
  code: 'missing-key',
  message: `Here stand ${answers} answers to ${questions} questions, so none is taken; an answer to each was expected, counted likewise.`,
});

const paired = (
  parts: readonly Part[],
  keyed: readonly Part[],
): { readonly pairs: readonly Pair[]; readonly misfits: readonly Misfit[] } => {
  const joined = (all: readonly Part[]): readonly Entry[] => all.flatMap(({ entries }) => entries);
  const isUnique = (entries: readonly Entry[]): boolean =>
    new Set(entries.map(({ ordinal }) => ordinal)).size === entries.length;
  if (isUnique(joined(parts)) && isUnique(joined(keyed))) return fitted([[joined(parts), joined(keyed)]]);
  const byNames = new Map<string, readonly Entry[]>();
  for (const { names, entries } of parts)
    for (const name of names) if (!byNames.has(named(name))) byNames.set(named(name), entries);
  const byName = keyed.map(({ names, entries }) => [byNames.get(named(names.at(-1) ?? '')) ?? [], entries] as const);
  const found = byName.filter(([questions]) => questions.length > 0);
  if (found.length * 2 > keyed.length && new Set(found.map(([questions]) => questions)).size === found.length)
    return fitted(found);
  return keyed.length === parts.length
    ? fitted(keyed.map(({ entries }, at) => [parts[at]?.entries ?? [], entries]))
    : fitted([[joined(parts), joined(keyed)]]);
};

/** Pairs questions and answers of the same number where these are answers to those: of each there is a question, and of most questions an answer. */
const fitted = (
  parts: readonly (readonly [questions: readonly Entry[], answers: readonly Entry[]])[],
): { readonly pairs: readonly Pair[]; readonly misfits: readonly Misfit[] } => {
  const pairs: Pair[] = [];
  const misfits: Misfit[] = [];
  for (const [questions, answers] of parts) {
    const byOrdinal = new Map(answers.map((entry) => [entry.ordinal, entry]));
    const asked = new Set(questions.map(({ ordinal }) => ordinal));
    const fits =
      byOrdinal.size === answers.length &&
      asked.size === questions.length &&
      answers.length > questions.length * thresholds.halfAnswered &&
      answers.every(({ ordinal }) => asked.has(ordinal));
    if (fits) for (const question of questions) pairs.push({ question, answer: byOrdinal.get(question.ordinal) });
    else if (answers.length > 0 && questions.length > 0)
      misfits.push({ line: (answers[0]?.line ?? 1) - 1, entries: questions, answers: answers.length });
  }
  return { pairs: pairs.sort((one, other) => one.question.line - other.question.line), misfits };
};

/** The words of a heading by which a part of a key is known as that of its questions. */
const named = memoize((words: string): string =>
  plainText(words)
    .toLowerCase()
    .replace(/\([^()]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

/** The counted lines before a key, by the manner in which they are written, in parts that each begin to count anew. */
const countedBefore = (outline: Outline, from: number, to: number): readonly (readonly Part[])[] => {
  const shapes = new Map<string, Omit<Entry, 'end'>[]>();
  for (let line = from; line < to; line++) {
    const counted = countedAt(outline, line);
    if (counted === undefined) continue;
    const known = shapes.get(counted.shape);
    const last = known?.at(-1);
    const isNew = counted.ordinal === 1 && (last === undefined || headingBetween(outline, last.line, line));
    if (!isNew && counted.ordinal !== (last?.ordinal ?? -1) + 1) continue;
    if (known === undefined) shapes.set(counted.shape, [counted]);
    else known.push(counted);
  }
  return [...shapes.values()].map((starts) =>
    partsOf(
      outline,
      starts.map((start, at) => ({ ...start, end: endOf(outline, start.line, starts[at + 1]?.line ?? to, to) })),
    ),
  );
};

const headingBetween = ({ headings }: Outline, from: number, to: number): boolean =>
  (headings[firstFrom(headings, from + 1)]?.line ?? Infinity) < to || headings[firstFrom(headings, to)]?.line === to;

interface CountedLine extends Omit<Entry, 'end'> {
  /** What stands before the number. */
  readonly shape: string;
}

const farthest = 20;

const countedAt = ({ lines, kindAt }: Outline, line: number): CountedLine | undefined => {
  const text = lines[line] ?? '';
  const kind = kindAt(line);
  if ((kind !== lineKinds.text && kind !== lineKinds.heading) || text === '' || indentOf(text) > 3) return undefined;
  const digit = text.search(/\d/u);
  const counted = digit < 0 || digit > farthest ? undefined : countedIn(text);
  return counted && { shape: text.slice(0, digit), ordinal: counted.ordinal, line, text: counted.rest };
};

/** A question in a line ends before a heading; one that is a heading, before one that is not smaller. */
const endOf = ({ headings, kindAt, lines }: Outline, line: number, next: number, to: number): number => {
  const level = kindAt(line) === lineKinds.heading ? (headings[firstFrom(headings, line)]?.level ?? 0) : 6;
  for (let at = firstFrom(headings, line + 1); (headings[at]?.line ?? Infinity) < next; at++)
    if ((headings[at]?.level ?? 7) <= level) return headings[at]?.line ?? next;
  return Math.min(next, to, lines.length);
};

const partsOf = (outline: Outline, entries: readonly Entry[]): readonly Part[] => {
  const parts: { names: readonly string[]; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last === undefined || entry.ordinal === 1)
      parts.push({ names: outline.headingsOver(entry.line), entries: [entry] });
    else last.entries.push(entry);
  }
  return parts;
};

const row = /^\|\s*\W{0,2}(?:q|№|#|no\.?|nr\.?)?\s?(\d{1,3})\W{0,2}\s*\|([^|]+)\|(.*)$/iu;
const pairs = /(\d{1,3})\s?[.):–—=-]?\s*\(?([A-J])\)?(?![\p{L}\p{N}])/giu;
const whyColumn = new RegExp(`^(?:${anyOf(explanationLabels)})`, 'iu');

/** The answers of a key, part by part: counted lines, rows of a table, or letters in one line: `1. B  2. A`. */
const answersIn = (outline: Outline, { from, end }: Key): readonly Part[] => {
  const { lines, headings, kindAt } = outline;
  const parts: { names: readonly string[]; entries: Entry[] }[] = [{ names: [], entries: [] }];
  let shape: string | undefined;
  let why = -1;
  for (let line = from; line < end; line++) {
    const text = lines[line] ?? '';
    if (text === '' || kindAt(line) === lineKinds.code || kindAt(line) === lineKinds.comment) continue;
    const last = parts.at(-1);
    if (last === undefined) break;
    const previous = last.entries.at(-1);
    const counted = countedAt(outline, line);
    const isNext =
      counted !== undefined &&
      (previous === undefined || counted.ordinal === previous.ordinal + 1) &&
      (shape === undefined || counted.shape === shape) &&
      (kindAt(line) === lineKinds.heading || !manyPairs(text));
    if (isNext) {
      shape ??= counted.shape;
      last.entries.push({ ...counted, end });
      continue;
    }
    if (kindAt(line) === lineKinds.heading) {
      parts.push({ names: [headings[firstFrom(headings, line)]?.text ?? ''], entries: [] });
      continue;
    }
    if (text.startsWith('|')) {
      const cells = text
        .split('|')
        .slice(1, -1)
        .map((cell) => plainText(cell));
      if (cells.some((cell) => whyColumn.test(cell)) && !/\d/u.test(cells[0] ?? ''))
        why = cells.findIndex((cell) => whyColumn.test(cell));
      const [, number, cell = ''] = row.exec(text) ?? [];
      if (number !== undefined)
        last.entries.push({
          ordinal: Number(number),
          line,
          end: line + 1,
          text: cell.trim(),
          why: why < 2 ? '' : (cells[why] ?? ''),
        });
    } else if (!/[\p{L}\p{N}]/u.test(text.replace(pairs, ''))) {
      for (const [, count, letter = ''] of text.matchAll(pairs))
        last.entries.push({ ordinal: Number(count), line, end: line + 1, text: letter });
    }
  }
  return parts
    .filter(({ entries }) => entries.length > 0)
    .map(({ names, entries }) => ({
      names,
      entries: entries.map((entry, at) =>
        entry.end < end ? entry : { ...entry, end: endOf(outline, entry.line, entries[at + 1]?.line ?? end, end) },
      ),
    }));
};

const manyPairs = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replace(pairs, '')) && [...text.matchAll(pairs)].length > 1;

/** The last question goes on to the end of the key, so that no other form reads that. */
const askedBy = (outline: Outline, { question: { line, end, text }, answer: entry }: Pair, last: number): Asked => {
  const answer =
    entry === undefined
      ? ''
      : [withBelow(outline, entry.text, entry.line, entry.end), entry.why ?? '']
          .filter((part) => part !== '')
          .join('\n\n');
  const location = { range: { start: line, end: Math.max(last, line + 1) }, headings: outline.headingsOver(line) };
  const run = lastRunIn(outline, line + 1, end);
  const found = run && namedIn(answer, run.options);
  if (run === undefined || (found === undefined && answer !== ''))
    return {
      location,
      prompt: withBelow(outline, questionText(text), line, end),
      answer: answer.replace(answerLead, (lead) => (/[:：]/u.test(lead) ? '' : lead)),
    };
  const { correct = [], unknown, isUnclear, explanation = '' } = found ?? {};
  return {
    location,
    prompt: withBelow(outline, questionText(text), line, run.from),
    choice: { options: run.options, correct, unknown, isUnclear },
    answer: explanation,
  };
};

/** The words of a line with what stands below it. */
const withBelow = (outline: Outline, words: Markdown, line: number, end: number): Markdown => {
  const below = contentOf(outline, line + 1, end, 4);
  const joint = outline.kindAt(line) === lineKinds.text && outline.kindAt(line + 1) === lineKinds.text ? '\n' : '\n\n';
  return words === '' || below === '' ? words + below : words + joint + below;
};
