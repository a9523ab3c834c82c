import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { choiceDraft } from '../../exercise/kinds/choice';
import type { SourceLocation } from '../../exercise/kinds/draft';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';

const asksWhether = /(?:^|[\s(*:>])(?:true\s?(?:or|\/)\s?false|t\s?\/\s?f)(?=$|[\s?.,:;)*!])/iu;
/** Spares most questions a closer look. */
const mayAskWhether = /true|t\s?\/\s?f/iu;
const verdict =
  /^(?:the (?:answer|statement) is:?\s+|it(?:['’]s| is) |answer:\s*|that(?:['’]s| is) )?(true|false)(?=$|[\s.,:;!)—–-]|\(!\))(?!\s(?:for|if|when|only|or|and)\b)/iu;
const verdictMark =
  /^\W{0,6}(?:(?:the (?:answer|statement) is:?|it(?:['’]s| is)|answer:|that(?:['’]s| is))\s+)?\W{0,4}(?:true|false)\b(?:\(!\))?[\s.,:;!)*_—–-]*/iu;

/**
 * An open question; one that asks whether something is true, and whose answer begins by saying so, is a choice of the
 * two.
 */
export const questionDraft = (prompt: Markdown, answer: Markdown, location: SourceLocation): ExerciseDraft => {
  const right =
    mayAskWhether.test(prompt) && asksWhether.test(plainText(prompt.slice(0, 1000))) ? verdictOf(answer) : undefined;
  if (right === undefined) return selfCheckOf(prompt, answer, location);
  const explanation = answer.replace(verdictMark, '').trim();
  const options = ['True', 'False'].map((text, at) => ({ label: String.fromCharCode(65 + at), text }));
  return choiceDraft({ prompt, options, correct: [right], explanation }, location);
};

const verdictOf = (answer: Markdown): number | undefined => {
  const [, word] = verdict.exec(plainText(answer.slice(0, 300)).replace(/^\W+/u, '')) ?? [];
  return word === undefined ? undefined : Number(word.toLowerCase() === 'false');
};
