import { lineKinds, type Outline } from '../outline/outline';
import type { Problem } from '../../exercise/problem';
import { indentOf } from '../outline/content';
import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';
import { isQuestion } from './asking';
import { thresholds } from './thresholds';
import { unansweredList } from './unansweredList';

/**
 * Questions in a list without answers: nothing to practise, but told, where a file is made of them or has exercises
 * besides.
 */
export const unansweredIn = (outline: Outline, path: string, others: number): readonly Problem[] => {
  const runs = runsIn(outline).filter(({ questions }) => questions >= fewest);
  if (runs.length === 0) return [];
  const isCollection = pageEvidence(outline).isCollection || namesQuestions.test(path);
  const lists = runs.filter(
    ({ questions, items }) =>
      questions >= (others > 0 || isCollection ? fewest : several) &&
      questions >= items * (isCollection ? thresholds.halfAsk : thresholds.mostAsk),
  );
  const asked = lists.reduce((sum, { questions }) => sum + questions, 0);
  if (
    lists.length === 0 ||
    (others === 0 && asked < wordLines(outline) * (isCollection ? thresholds.fewFoldsAsk : thresholds.manyFoldsAsk))
  )
    return [];
  return lists.map(({ line, questions }) => unansweredList(line, questions));
};

/** Whether a text may hold such lists. */
export const mayHoldQuestions = (text: string): boolean => {
  const first = text.indexOf('?\n');
  return first >= 0 && text.includes('?\n', first + 1);
};

const several = 5;

/** Fewer questions in a row need no word. */
const fewest = 3;

interface Run {
  readonly line: number;
  items: number;
  questions: number;
}

const item = /^\s{0,3}(?:[-*+]|\d{1,4}[.)])\s+(?=\S)/u;

/** The lists of a file, with how many of their items are questions that nothing answers. */
const runsIn = ({ lines, kindAt, start }: Outline): readonly Run[] => {
  const runs: Run[] = [];
  let run: Run | undefined;
  let open = false;
  for (let at = start; at < lines.length; at++) {
    const kind = kindAt(at);
    if (kind === lineKinds.blank) continue;
    const line = lines[at] ?? '';
    const mark = kind === lineKinds.text ? item.exec(line)?.[0] : undefined;
    if (mark !== undefined) {
      if (run === undefined) runs.push((run = { line: at, items: 0, questions: 0 }));
      run.items++;
      open = isBareQuestion(line.slice(mark.length));
      if (open) run.questions++;
    } else if (kind !== lineKinds.heading && run !== undefined && indentOf(line) >= 2) {
      if (open) run.questions--;
      open = false;
    } else run = undefined;
  }
  return runs;
};

/** Whether an item asks and is no link to where the answer stands. */
const isBareQuestion = (text: string): boolean =>
  isQuestion(text.trimEnd().slice(-300)) && !/\]\(#|\]\(\.|^\[(?![ xX]?\])/u.test(text);

/** How many lines say something and are no headings. */
const wordLines = ({ lines, kindAt, start }: Outline): number => {
  let count = 0;
  for (let at = start; at < lines.length; at++)
    if (kindAt(at) === lineKinds.text || kindAt(at) === lineKinds.code) count++;
  return count;
};
