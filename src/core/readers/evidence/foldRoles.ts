import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type Fold, foldsOf } from '../outline/folds';
import { memoizeByOutline } from '../outline/memoizeByOutline';
import type { Outline } from '../outline/outline';
import { isHintLabel, isRevealLabel, promisesAnswer } from '../words/revealLabel';
import { likelihoodOfAsking } from '../words/likelihoodOfAsking';
import { isBoilerplateTitle, linesOfLinks } from '../outline/boilerplate';

/**
 * What a fold is by its summary: it asks (surely or perhaps), or says nothing of the kind (`plain`); or its summary only says that an
 * answer is folded away (`answer`), or anything at all (`label`), or some help (`hint`); or it is no material (`chrome`).
 */
export type FoldRole = 'surely' | 'perhaps' | 'plain' | 'answer' | 'label' | 'hint' | 'chrome';

/** The roles of all folds of a file. */
export const foldRoles = memoizeByOutline((outline: Outline): readonly FoldRole[] => {
  const folds = foldsOf(outline);
  const bySummary = new Map<Markdown, FoldRole>();
  const isShared = sharedIn(folds);
  return folds.map((fold) => {
    const role = bySummary.get(fold.summary) ?? roleOf(fold.summary, isShared);
    bySummary.set(fold.summary, role);
    return withBody(outline, fold, role);
  });
});

/** A summary that so many folds share is a label, in whatever language: no page asks so few questions so often. */
const sharedIn = (folds: readonly Fold[]): ((summary: Markdown) => boolean) => {
  let counts: ReadonlyMap<Markdown, number> | undefined;
  return (summary) => {
    const count = (counts ??= countsOf(folds)).get(summary) ?? 0;
    return count >= 2 && count >= folds.length * leastShare;
  };
};

const countsOf = (folds: readonly Fold[]): ReadonlyMap<Markdown, number> => {
  const counts = new Map<Markdown, number>();
  for (const { summary } of folds) counts.set(summary, (counts.get(summary) ?? 0) + 1);
  return counts;
};

const leastShare = 0.3;

/** The word for an answer or a solution in the languages of known collections, but for English. */
export const answerWord =
  /(?:antwort|lösung|ответ|решени|відповід|розв|одговор|отговор|答案|解答|答え|こたえ|回答|解説|解析|正解|정답|답변|답안|해설|풀이|^답$|respuesta|soluci[oó]n|réponse|corrigé|resposta|solução|gabarito|rispost|soluzion|cevap|yanıt|çözüm|jawaban|odpowied|rozwiązan|đáp án|trả lời|lời giải|คำตอบ|เฉลย|إجابة|اجابة|جواب|الحل|پاسخ|תשובה|פתרון|उत्तर|উত্তর|\bsvar\b|vastaus|antwoord|oplossing|odpověď|řešení|válasz|răspuns|απάντηση|λύση|përgjigj|odgovor|rješenje|rešitev)/iu;
const longestAnswerLabel = 40;

/** What shows without saying what: as most folds of a page have it, the answers. */
export const bareLabel = /^(?:show|reveal|show me|click to reveal|spoiler|접기\s?\/\s?펼치기|펼치기(?:\s?\/\s?접기)?|(?:더\s?)?보기|(?:点击|點擊)?(?:查看|展开|展開)|クリックで(?:展開|表示)|開く|показать|раскрыть|mostrar|ver|voir|afficher|anzeigen|göster|lihat|xem)$/iu;

const roleOf = (summary: Markdown, isShared: (summary: Markdown) => boolean): FoldRole => {
  const asking = summary === '' ? 'no' : likelihoodOfAsking(summary);
  if (asking === 'surely') return summary.length <= longestAnswerLabel && isRevealLabel(summary) ? 'label' : 'surely';
  if (isHintLabel(summary)) return 'hint';
  const words = plainText(summary);
  if (bareLabel.test(words) && isShared(summary)) return 'answer';
  if (isRevealLabel(summary)) return promisesAnswer(summary) && /answer|solution/iu.test(summary) ? 'answer' : 'label';
  if (words.length <= longestAnswerLabel && answerWord.test(words)) return 'answer';
  if (asking === 'perhaps') return 'perhaps';
  if (isBoilerplateTitle(words)) return 'chrome';
  return isShared(summary) ? 'label' : 'plain';
};

const withBody = (outline: Outline, fold: Fold, role: FoldRole): FoldRole => {
  if (role === 'surely' || role === 'answer' || role === 'chrome') return role;
  return !fold.hasFolds && linesOfLinks(outline.lines, fold.body) >= (role === 'label' || role === 'hint' ? 1 : 2) ? 'chrome' : role;
};
