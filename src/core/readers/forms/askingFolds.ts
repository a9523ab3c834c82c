import { type Fold, foldsOf } from '../folds';
import { openHeadings } from '../openHeadings';
import { firstFrom, type Outline } from '../outline';
import { type FoldRole, foldRoles } from './foldRoles';

/** A fold whose summary is a question; where a fold inside it asks too, its answer is cut there. */
export interface AskingFold {
  readonly fold: Fold;
  readonly cut: Fold | undefined;
}

/** The folds of a file that ask by their summaries, found by what the file shows: one that asks surely always does, others where most do. */
export const askingFolds = (outline: Outline, used: ReadonlySet<Fold>): readonly AskingFold[] => {
  const roles = foldRoles(outline);
  const candidates = foldsOf(outline).filter((fold) => !used.has(fold) && mayAsk(roles[fold.index]));
  const accepts = judge(outline, candidates, roles);
  const asking = new Set<Fold>();
  const inner = new Map<Fold, Fold>();
  for (const fold of candidates) {
    const role = roles[fold.index] ?? 'plain';
    const around = fold.parent && nearest(fold.parent, asking);
    if (around !== undefined && role !== 'surely') continue;
    if (!accepts(fold, role)) continue;
    asking.add(fold);
    if (around !== undefined && !inner.has(around)) inner.set(around, fold);
  }
  return [...asking].map((fold) => ({ fold, cut: inner.get(fold) }));
};

const mayAsk = (role: FoldRole | undefined): boolean => role === 'surely' || role === 'perhaps' || role === 'plain';

/** The nearest fold around that asks; folds nest a few levels deep, and more is no material. */
const nearest = (fold: Fold, asking: ReadonlySet<Fold>): Fold | undefined => {
  let around: Fold | undefined = fold;
  for (let level = 0; around !== undefined && level < mostLevels; level++, around = around.parent) if (asking.has(around)) return around;
  return undefined;
};

const mostLevels = 8;

interface Counts {
  readonly surely: number;
  readonly perhaps: number;
  readonly plain: number;
}

/** A file of questions, by its words or its headings. */
const announced = /interview|question|quiz|exercise|flash ?card|self[- ](?:check|test|assessment)|q ?& ?a|test yourself|вопрос|собеседован|面试|面試|問題|题库|preguntas|entrevista|perguntas|domande|colloquio|fragen|perguntas|pytania|soru|câu hỏi/iu;

const judge = (outline: Outline, folds: readonly Fold[], roles: readonly FoldRole[]): ((fold: Fold, role: FoldRole) => boolean) => {
  const headings = openHeadings(outline);
  const sectionOf = ({ start }: Fold): number => firstFrom(headings, start.line);
  const standing = folds.filter(({ depth, hasFolds }) => depth === 0 || !hasFolds);
  const all = countsOf(standing, roles);
  const total = all.surely + all.perhaps + all.plain;
  const asked = all.surely + all.perhaps;
  const isCollection = headings.some(({ text, level }) => level <= 2 && text.length < 200 && announced.test(text));
  const most = asked / total;
  const perhaps = (asked >= 3 && most >= 0.6) || (all.surely > 0 && all.surely / total >= 0.5) || (isCollection && asked >= 2 && most >= 0.3);
  const everywhere = (asked >= 3 && most >= 0.8) || (isCollection && asked >= 3 && most >= 0.4);
  const bySection = new Map<number, Fold[]>();
  if (!everywhere && asked >= 5 && most > 0.5) for (const fold of standing) bySection.set(sectionOf(fold), [...(bySection.get(sectionOf(fold)) ?? []), fold]);
  const sections = new Map([...bySection].map(([section, own]) => [section, countsOf(own, roles)]));
  return (fold, role) => {
    if (role === 'surely') return true;
    if (role === 'perhaps') return perhaps;
    if (isContainer(fold)) return false;
    if (everywhere) return true;
    const own = sections.get(sectionOf(fold));
    return own !== undefined && own.surely + own.perhaps > own.plain;
  };
};

/** A fold around others, with a summary that does not ask, is a drawer for them. */
const isContainer = ({ hasFolds }: Fold): boolean => hasFolds;

const countsOf = (folds: readonly Fold[], roles: readonly FoldRole[]): Counts => {
  const counts = { surely: 0, perhaps: 0, plain: 0 };
  for (const { index } of folds) {
    const role = roles[index];
    if (role === 'surely' || role === 'perhaps' || role === 'plain') counts[role]++;
  }
  return counts;
};
