import { namesQuestions, pageEvidence } from '../evidence/pageEvidence';
import type { Outline } from '../outline/outline';
import { asks } from './asking';
import { bars } from './thresholds';
import { keyEvidence } from './keyEvidence';
import { weighed } from './judge';
import type { Bar } from '../draft/bar';
import type { Plan } from './plan';
import { keysIn } from './keysIn';
import { matched } from './matched';

/**
 * Counted questions whose answers stand together below them, under a heading, a line in bold type or a fold `Answers`,
 * and are counted likewise, part by part.
 */
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
      answered: answers / Math.max(1, questions.length),
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
