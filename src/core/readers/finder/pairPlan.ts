import { contentEnd, contentOf } from '../outline/content';
import { pageEvidence } from '../evidence/pageEvidence';
import { lineKinds, type Outline } from '../outline/outline';
import { bars } from './thresholds';
import { pairEvidence } from './pairEvidence';
import { weighed } from './judge';
import type { Bar } from '../draft/bar';
import { answerLabelIn, questionLabelIn } from './labels';
import type { Asked } from './maker';
import { areOftenAsked } from './oftenAsked';
import type { Plan } from './plan';

interface Pair {
  readonly label: string;
  readonly start: number;
  /** The line of the label of the answer, if there is one. */
  readonly answer: number | undefined;
  readonly end: number;
}

/**
 * Questions and answers behind labels that belong together: `**Q:** … **A:** …`, `Frage: … Antwort: …`, `Front: … Back:
 * …`.
 */
export const pairPlans = (outline: Outline, isTaken: (line: number) => boolean, bar: Bar): readonly Plan[] => {
  const pairs = pairsIn(outline, isTaken);
  if (pairs.length === 0) return [];
  const answered = pairs.filter(({ answer }) => answer !== undefined);
  const isHelp = areOftenAsked(
    outline,
    answered.map(({ start }) => start),
  );
  const verdict = weighed(pairEvidence, {
    size: answered.length,
    answered: answered.length / pairs.length,
    isHelp: isHelp || pageEvidence(outline).isManual,
  });
  if (verdict.weight < bars.pairs[bar]) return [];
  return [
    {
      asks: 'labels',
      answers: 'label',
      questions: pairs.map((pair) => askedBy(outline, pair)),
      problems: [],
      ...verdict,
    },
  ];
};

const pairsIn = ({ lines, kindAt, start }: Outline, isTaken: (line: number) => boolean): readonly Pair[] => {
  const pairs: { label: string; start: number; answer: number | undefined; end: number }[] = [];
  let open: (typeof pairs)[number] | undefined;
  for (let at = start; at < lines.length; at++) {
    const kind = kindAt(at);
    const line = lines[at] ?? '';
    if (kind === lineKinds.heading || (kind === lineKinds.text && isRule(line))) {
      if (open === undefined || (open.answer === undefined && kind !== lineKinds.heading)) continue;
      open.end = at;
      open = undefined;
      continue;
    }
    if (kind !== lineKinds.text || line === '' || isTaken(at)) continue;
    if (open?.answer === undefined && open !== undefined && answerLabelIn(line, open.label) !== undefined) {
      open.answer = at;
      continue;
    }
    const asked = questionLabelIn(line);
    if (asked === undefined || (open?.answer !== undefined && open.label !== asked.label && pairs.length > 1)) continue;
    if (open !== undefined) open.end = at;
    open = { label: asked.label, start: at, answer: undefined, end: lines.length };
    pairs.push(open);
  }
  return pairs;
};

const isRule = (line: string): boolean => /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(line);

const askedBy = (outline: Outline, { label, start, answer, end }: Pair): Asked => {
  const { lines } = outline;
  const last = contentEnd(outline, start + 1, end);
  const words = (at: number, read: typeof questionLabelIn): string => read(lines[at] ?? '')?.rest ?? '';
  const below = (from: number, to: number): string => contentOf(outline, from, to, 4);
  const joined = (first: string, rest: string, next: number): string =>
    [first, rest].filter((part) => part !== '').join(outline.kindAt(next) === lineKinds.blank ? '\n\n' : '\n');
  const prompt = joined(words(start, questionLabelIn), below(start + 1, answer ?? start + 1), start + 1);
  const told =
    answer === undefined
      ? below(start + 1, last)
      : joined(
          words(answer, (line) => answerLabelIn(line, label)),
          below(answer + 1, last),
          answer + 1,
        );
  return {
    prompt,
    answer: told,
    location: { range: { start, end: Math.max(last, start + 1) }, headings: outline.headingsOver(start) },
  };
};
