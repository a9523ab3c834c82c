import { normalised } from '../../exercise/identity';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import { type Block, type ListItem, markdownOf } from '../markdown/blocks';
import type { Entry } from './runEntry';

/** Which steps a key names, in the order in which it does, and what else it says. */
export interface OrderKey {
  /** Marks in upper case; of a step that is written again, its mark. */
  readonly named: readonly { readonly mark: string; readonly line: number }[];
  /** What stands before the order, as `The right order is`. */
  readonly lead: Markdown;
  /** Whether arrows or words lead from step to step, so that an order is meant even where steps are missing. */
  readonly isChain: boolean;
  readonly rest: Markdown;
}

/** The order that an answer begins with: `C -> A -> B`, `3, 1, 2`, or the steps again in a list. */
export const orderKey = (answer: readonly Block[], steps: readonly Entry[]): OrderKey | undefined => {
  const [first, ...others] = answer;
  if (first?.kind === 'list') return stepsAgain('', first.items, steps, markdownOf(others));
  if (first?.kind !== 'paragraph') return undefined;
  const chain = chainIn(first, steps, markdownOf(others));
  const [list, ...after] = others;
  return (
    chain ??
    (list?.kind === 'list' && isLead(first.markdown)
      ? stepsAgain(first.markdown, list.items, steps, markdownOf(after))
      : undefined)
  );
};

/** A line such as `The right order is:`. */
const isLead = (markdown: Markdown): boolean => markdown.length < 80 && /[:：]\W*$/u.test(markdown);

const leadOf = /^[*_\s]*(?:[\p{L}\s]{1,40}(?::|：|\bis\b))?[*_\s]*/u;
const mark = /^\(?([A-Za-z]|\d{1,2})\)?(?![\p{L}\p{N}])/u;
const arrow = /^\s*(?:->|=>|[→⇒>›»]|,?\s*then\b)\s*/iu;
const comma = /^\s*(?:,|;|、|，|·|–|—|-)?\s*(?:and\b\s*)?/iu;

/** Marks one after the other, up to where the text goes on. */
const chainIn = (
  { markdown, range: { start: line } }: Block,
  steps: readonly Entry[],
  more: Markdown,
): OrderKey | undefined => {
  const known = new Set(steps.map((step) => step.mark));
  const words = plainMarks(markdown);
  const before = leadOf.exec(words)?.[0] ?? '';
  let left = words.slice(before.length);
  const named: { mark: string; line: number }[] = [];
  let arrows = 0;
  for (;;) {
    const [whole, sign = ''] = mark.exec(left) ?? [];
    if (whole === undefined) break;
    named.push({ mark: sign.toUpperCase(), line });
    left = left.slice(whole.length);
    const led = arrow.exec(left)?.[0];
    const joint = led ?? comma.exec(left)?.[0] ?? '';
    if (joint === '' || !mark.test(left.slice(joint.length))) break;
    if (led !== undefined) arrows++;
    left = left.slice(joint.length);
  }
  const count = named.filter((each) => known.has(each.mark)).length;
  if (count < 2 || count * 2 < named.length || !/^\s*(?:[.,:;!)—–*_(-]|$|\n)/u.test(left)) return undefined;
  return {
    named,
    lead: before,
    isChain: arrows > 0 && arrows === named.length - 1,
    rest: [left.replace(/^[\s.,:;!)—–*_-]+/u, ''), more].filter((text) => text !== '').join('\n\n'),
  };
};

/** Without the signs of bold type and code, and with arrows as they are meant. */
const plainMarks = (markdown: Markdown): string =>
  markdown
    .replace(/\*\*|__|`/gu, '')
    .replace(/&gt;|\\>/gu, '>')
    .replace(/\$?\\(?:right)?(?:arrow|to)\$?/gu, '→');

/** Each item names a step by its mark, by its words, or by both. */
const stepsAgain = (
  lead: Markdown,
  items: readonly ListItem[],
  steps: readonly Entry[],
  rest: Markdown,
): OrderKey | undefined => {
  const named = items.flatMap(({ markdown, range }) => {
    const step = stepOf(markdown, steps);
    return step === undefined ? [] : [{ mark: step.mark, line: range.start }];
  });
  return named.length === items.length && named.length > 1 ? { named, lead, isChain: false, rest } : undefined;
};

const stepOf = (markdown: Markdown, steps: readonly Entry[]): Entry | undefined => {
  const [, sign = '', behind = ''] =
    /^[*_]*\(?([A-Za-z]|\d{1,2})\)?[*_]*(?:[.:)—–-]+[*_]*\s*([^]*))?$/u.exec(markdown.trim()) ?? [];
  const marked = sign === '' ? undefined : steps.find((step) => step.mark === sign.toUpperCase());
  if (marked !== undefined && (behind === '' || isSaid(behind, marked))) return marked;
  const same = steps.filter((step) => isSaid(markdown, step));
  return same.length === 1 ? same[0] : same.find(({ text }) => normalised(text) === normalised(markdown));
};

/** Whether a text is a step's, or goes on after its words: `Boil the water: it takes longest`. */
const isSaid = (text: Markdown, step: Entry): boolean => {
  const words = plainText(text).toLowerCase();
  const own = plainText(step.text)
    .toLowerCase()
    .replace(/[.;,]$/u, '');
  return own !== '' && words.startsWith(own) && !/^[\p{L}\p{N}]/u.test(words.slice(own.length));
};
