import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { SourceRange } from '../../exercise/sourceRange';
import { type Fold, foldsOf } from '../outline/folds';
import { bodyOf } from '../outline/foldBody';
import { bodyText } from '../outline/foldText';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import { lineKinds, type Outline, type OutlineHeading, textOfLines } from '../outline/outline';
import { startIn } from '../evidence/questionStart';
import { promptWith, questionText } from './counted';
import { type Asking, askingOf } from './asking';
import { bareLabel, type FoldRole, foldRoles } from './foldRoles';
import { letteredFolds } from './foldedChoices';
import { pageEvidence } from '../evidence/pageEvidence';
import { promptOf, questionIn } from './questionLines';
import { type Region, regionsIn } from './regionBefore';

/** A question whose answer is folded away under a label. */
export interface LabelledAnswer {
  readonly range: SourceRange;
  readonly prompt: Markdown;
  readonly answer: Markdown;
  /** The heading that asks, where one does. */
  readonly heading: OutlineHeading | undefined;
  /** The folds that it is made of. */
  readonly folds: readonly Fold[];
}

/** The questions of a file whose answers are folded away under labels such as `Answer`, in the order of their lines. */
export const labelledAnswersIn = memoizeByOutline((outline: Outline): readonly LabelledAnswer[] => read(outline));

/** The lines of the headings that ask. */
export const headingsOf = (labelledAnswer: readonly LabelledAnswer[]): ReadonlySet<number | undefined> =>
  new Set(labelledAnswer.map(({ heading }) => heading?.line));

interface Found {
  readonly line: number;
  readonly prompt: Markdown;
  readonly heading?: OutlineHeading | undefined;
  readonly asked?: Fold | undefined;
}

interface Answered {
  readonly question: Found;
  readonly answers: Fold[];
}

const read = (outline: Outline): readonly LabelledAnswer[] => {
  const folds = foldsOf(outline);
  const roles = foldRoles(outline);
  if (!roles.some(isLabel)) return [];
  const find = finder(outline, roles);
  const taken = letteredFolds(outline);
  const { isManual } = pageEvidence(outline);
  const found: Answered[] = [];
  const byLast = new Map<number, Answered>();
  const inside = new Set<number>();
  for (const fold of folds) {
    const { index, parent } = fold;
    const role = roles[index] ?? 'plain';
    if (parent !== undefined && inside.has(parent.index)) inside.add(index);
    if (
      inside.has(index) ||
      taken.has(index) ||
      !isLabel(role) ||
      (isManual && (role === 'label' || bareLabel.test(fold.summary)))
    )
      continue;
    const { before, question } = find(fold, role);
    const joined = before && byLast.get(before.index);
    if (joined !== undefined) joined.answers.push(fold);
    const answered = joined ?? (question && { question, answers: [fold] });
    if (answered === undefined) continue;
    if (joined === undefined) found.push(answered);
    byLast.set(index, answered);
    inside.add(index);
  }
  return found.map((each) => revealed(outline, each));
};

const isLabel = (role: FoldRole | undefined): boolean => role === 'answer' || role === 'label';

/** The question of one label; `before` is the fold that it may only carry on. */
const finder = (
  outline: Outline,
  roles: readonly FoldRole[],
): ((fold: Fold, role: FoldRole) => { readonly before?: Fold | undefined; readonly question?: Found | undefined }) => {
  const regionOf = regionsIn(outline);
  const answersIn = new Map<number, number>();
  for (const { index, parent } of foldsOf(outline))
    if (parent !== undefined && roles[index] === 'answer')
      answersIn.set(parent.index, (answersIn.get(parent.index) ?? 0) + 1);
  const askingOfHeading = new Map<number, Asking>();
  const asking = ({ line, text }: OutlineHeading): Asking => {
    const known = askingOfHeading.get(line) ?? askingOf(text);
    askingOfHeading.set(line, known);
    return known;
  };
  return (fold, role) => {
    const region = regionOf(fold);
    const { directlyAfter, heading } = region;
    if (directlyAfter !== undefined) {
      const asks =
        role === 'answer' && isShort(fold) && mayAsk(roles[directlyAfter.index])
          ? askedByFold(outline, directlyAfter)
          : undefined;
      return { before: directlyAfter, question: asks };
    }
    const inFold =
      fold.parent !== undefined &&
      heading === undefined &&
      role === 'answer' &&
      answersIn.get(fold.parent.index) === 1 &&
      mayAsk(roles[fold.parent.index]);
    const isAnswer =
      role === 'answer' ||
      (heading !== undefined &&
        region.to < fold.start.line &&
        (asking(heading) === 'surely' || startIn(heading.text) !== undefined));
    const question =
      heading === undefined ? undefined : askedByHeading(outline, region, isAnswer ? 'answer' : role, asking(heading));
    return {
      question: question ?? (inFold ? askedByParent(outline, fold.parent, region) : askedInText(outline, region, role)),
    };
  };
};

/** Whether a label is so short that nothing but an answer can be meant. */
const isShort = ({ summary }: Fold): boolean => plainText(summary).split(' ').length <= 3;

const mayAsk = (role: FoldRole | undefined): boolean => role === 'surely' || role === 'perhaps' || role === 'plain';

/** A heading that asks, or that stands right over the answer, is the question; what stands between belongs to it. */
const askedByHeading = (
  outline: Outline,
  { heading, from, to, lead }: Region,
  role: FoldRole,
  asking: Asking,
): Found | undefined => {
  if (heading === undefined) return undefined;
  const text = bodyText(textOfLines(outline, from, to) + (lead === '' ? '' : `\n${lead}`));
  const sure = asking === 'surely' || (text === '' && role === 'answer' && !isTitle(heading));
  const other = (sure && !isTitle(heading)) || text === '' ? undefined : questionIn(outline, from, to, lead);
  if (sure ? other?.sure === true : role !== 'answer' || other?.sure === true || isTitle(heading)) return undefined;
  if (asking === 'surely' && role === 'label' && text !== '' && isAnswered(outline, from, to)) return undefined;
  return { line: heading.line, prompt: promptWith(headingText(heading), text), heading };
};

/** A heading of the first level names the page. */
const isTitle = ({ level }: OutlineHeading): boolean => level === 1;

/** Whether text that does not ask stands under a question, so that a fold only adds to it. */
const isAnswered = ({ lines, kindAt }: Outline, from: number, to: number): boolean => {
  const text = lines
    .slice(from, to)
    .filter((line, at) => kindAt(from + at) === lineKinds.text && !/^\s*[|<>!-]/u.test(line));
  return (
    text.length > 0 &&
    !/[?:：？][*_]*\s*$/u.test(text.at(-1) ?? '') &&
    !text.some((line) => askingOf(line) === 'surely')
  );
};

const headingText = ({ text }: OutlineHeading): Markdown =>
  text.includes('<') ? text.replace(/<a\s[^<>]*>\s*<\/a>/giu, '').trim() : text;

const askedInText = (outline: Outline, { from, to, lead }: Region, role: FoldRole): Found | undefined => {
  const question = questionIn(outline, from, to, lead);
  if (
    question === undefined ||
    (role === 'label' && (askingOf(question.prompt) !== 'surely' || isAnswered(outline, question.line + 1, to)))
  )
    return undefined;
  return { line: question.line, prompt: question.prompt };
};

/** `<details><summary>What does it print?</summary>…</details><details><summary>Answer</summary>…</details>` */
const askedByFold = (outline: Outline, fold: Fold): Found => ({
  line: fold.start.line,
  prompt: joined(questionText(fold.summary), bodyOf(outline, fold)),
  asked: fold,
});

/** The answer stands in a fold inside the fold that asks. */
const askedByParent = (outline: Outline, fold: Fold, { to }: Region): Found => ({
  line: fold.start.line,
  prompt: joined(questionText(fold.summary), promptOf(outline, fold.body.from.line + 1, to)),
  asked: fold,
});

const joined = (first: Markdown, second: Markdown): Markdown =>
  first === '' ? second : second === '' ? first : `${first}\n\n${second}`;

const revealed = (
  outline: Outline,
  { question: { line, prompt, heading, asked }, answers }: Answered,
): LabelledAnswer => {
  const answer = answers
    .map((fold, at) =>
      joined(at === 0 || fold.summary === '' ? '' : `**${plainText(fold.summary)}**`, bodyOf(outline, fold)),
    )
    .filter((text) => text !== '')
    .join('\n\n');
  const end = Math.max(answers.at(-1)?.range.end ?? line, asked?.range.end ?? line, line + 1);
  return {
    range: { start: line, end },
    prompt,
    answer,
    heading,
    folds: asked === undefined ? answers : [asked, ...answers],
  };
};
