import type { Option } from '../../exercise/kinds/choice';
import { answerLead, foreignLead, tellsWrong } from './tells';
import { byText } from './afterText';
import { namedLetters } from './namedLetters';

/** What one line names. */
export interface Line {
  readonly correct: readonly number[];
  readonly unknown: readonly string[];
  readonly isUnclear: boolean;
  /** Whether it says nothing else. */
  readonly isAll: boolean;
}

/** What a line names; only what is known to be an `answer` may do so without a label. */
export const namedInLine = (words: string, options: readonly Option[], isAnswer: boolean): Line | undefined => {
  if (tellsWrong(words)) return undefined;
  const text = words.replace(/^[^\p{L}\p{N}✅✔([“"]+/u, '');
  const lead = answerLead.exec(text)?.[0] ?? '';
  const isLabelled = lead !== '' && (/[:：=–—✅✔]\s*|\s$/u.test(lead) || lead.length === text.length);
  if (isLabelled) {
    const found = namedLetters(text.slice(lead.length), options);
    if (found !== undefined) return lineOf(found);
    const same = byText(text.slice(lead.length), options);
    if (same.length > 0) return textLine(same);
  }
  const foreign = foreignLead.exec(text)?.[0] ?? '';
  if (foreign !== '' && !isLabelled) {
    const rest = text.slice(foreign.length);
    const found = namedLetters(rest, options);
    if (found !== undefined && (/^[\s.)]*$/u.test(found.left) || (isAnswer && found.isMarked))) return lineOf(found);
  }
  if (!isAnswer)
    return /^\(?[A-J][.)]?$/u.test(text) || /^\([a-j]\)$|^[a-j]\)$/u.test(text)
      ? lineOf(namedLetters(text, options))
      : undefined;
  const own = namedLetters(text, options);
  if (own !== undefined && (own.isMarked || own.left.trim() === '')) return lineOf(own);
  const same = byText(text, options);
  return same.length > 0 && text !== '' ? textLine(same) : undefined;
};

const textLine = (same: readonly number[]): Line => ({
  correct: same.length === 1 ? same : [],
  unknown: [],
  isUnclear: same.length > 1,
  isAll: true,
});

const lineOf = (found: ReturnType<typeof namedLetters>): Line | undefined =>
  found && {
    correct: found.correct,
    unknown: found.unknown,
    isUnclear: false,
    isAll: /^[\s.。!)\]:：]*$/u.test(found.left),
  };
