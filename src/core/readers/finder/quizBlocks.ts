import type { Hidden } from '../../exercise/kinds/cloze';
import { contentOf } from '../outline/content';
import { lineKinds, type Outline } from '../outline/outline';
import type { Asked } from './maker';
import type { Plan } from './plan';
import { isContainer } from './slots';

const gap = /\[\[([^\][\n]{1,200})\]\]/gu;
const box = /^\s*[-*+]\s+\[[ xX]\]/mu;

/** Texts with gaps, `[[answer]]`, in blocks `<quiz> … </quiz>`, which other steps leave where they have no options. */
export const gapPlans = (outline: Outline): readonly Plan[] => {
  const { lines, kindAt } = outline;
  const questions: Asked[] = [];
  let open: number | undefined;
  for (let at = outline.start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (kindAt(at) !== lineKinds.text || !isContainer(line)) continue;
    const asked = open === undefined || !line.includes('/') ? undefined : askedBy(outline, open, at);
    if (asked !== undefined) questions.push(asked);
    open = line.includes('/') ? undefined : at;
  }
  return questions.length === 0
    ? []
    : [
        {
          asks: 'blocks with gaps',
          answers: 'options',
          questions,
          problems: [],
          weight: 6,
          evidence: ['a block is called a quiz'],
        },
      ];
};

const askedBy = (outline: Outline, open: number, close: number): Asked | undefined => {
  const text = contentOf(outline, open + 1, close);
  if (!text.includes('[[') || box.test(text)) return undefined;
  let prompt = '';
  let from = 0;
  const gaps: Hidden[] = [];
  for (const { 0: whole, 1: words = '', index } of text.matchAll(gap)) {
    prompt += text.slice(from, index);
    gaps.push({ start: prompt.length, end: prompt.length + words.length });
    prompt += words;
    from = index + whole.length;
  }
  if (gaps.length === 0) return undefined;
  return {
    prompt: prompt + text.slice(from),
    gaps,
    answer: '',
    location: { range: { start: open, end: close + 1 }, headings: outline.headingsAbove(open) },
  };
};
