import { normalised } from '../../exercise/identity';
import type { Markdown } from '../../text/markdown';
import { plainText } from '../../text/plainText';
import type { SourceRange } from '../../exercise/sourceRange';
import type { Block, Heading } from '../markdown/blocks';
import { questionStart } from '../evidence/questionStart';
import { runIn } from './runs';
import { isAnswersHeading, isRevealLabel } from '../words/revealLabel';

/** What stands under one heading. */
export interface Group {
  /** Missing before the first heading. */
  readonly heading: Heading | undefined;
  readonly title: Markdown;
  /** The titles above the blocks, outermost first, its own included. */
  readonly path: readonly string[];
  readonly blocks: readonly Block[];
  readonly range: SourceRange;
}

/** Divides a page at its headings. */
export const groupsOf = (blocks: readonly Block[]): readonly Group[] => {
  const groups: Group[] = [];
  let above: readonly Above[] = [];
  let from = 0;
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    if (block !== undefined && block.kind !== 'heading') continue;
    if (at > from || above.length > 0) groups.push(groupOf(above, blocks.slice(from, at)));
    if (block !== undefined)
      above = [
        ...above.filter(({ heading: { level } }) => level > 0 && level < block.level),
        { heading: block, words: plainText(block.markdown) },
      ];
    from = at + 1;
  }
  return groups;
};

interface Above {
  readonly heading: Heading;
  readonly words: string;
}

const groupOf = (above: readonly Above[], blocks: readonly Block[]): Group => {
  const heading = above.at(-1)?.heading;
  const start = heading?.range.start ?? blocks[0]?.range.start ?? 0;
  return {
    heading,
    title: heading?.markdown ?? '',
    path: above.map(({ words }) => words),
    blocks,
    range: { start, end: blocks.at(-1)?.range.end ?? heading?.range.end ?? start },
  };
};

/**
 * Puts what stands under a heading “Answers” as a folded answer to the nearest questions before it that have none; what
 * stands there under the title of an earlier group goes to that.
 */
export const withAnswersFolded = (groups: readonly Group[]): readonly Group[] => {
  const answers = new Set(groups.filter(({ title }) => isAnswersHeading(title)));
  if (answers.size === 0) return groups;
  const result: Group[] = [];
  const titled = new Map<string, number>();
  let waiting = -1;
  let over: Markdown = '';
  for (const group of groups) {
    const { title, blocks } = group;
    const answersAll = answers.has(group);
    if (answersAll) over = blocks.length === 0 ? title : '';
    const to = answersAll ? waiting : over === '' ? -1 : (titled.get(nameOf(title)) ?? -1);
    const asked = blocks.length === 0 ? undefined : result[to];
    if (asked !== undefined) {
      result[to] = { ...asked, blocks: [...asked.blocks, folded(group, answersAll ? title : over)] };
      titled.delete(nameOf(title));
      waiting = -1;
    } else if (isWaiting(group)) {
      waiting = result.push(group) - 1;
      titled.set(nameOf(title), waiting);
    } else result.push(group);
  }
  return result;
};

/** A title without what comes before a colon, as in `Try it yourself: sail or motor?`. */
const nameOf = (title: Markdown): string => normalised(title.slice(title.indexOf(': ') + 1).trim());

/** Whether questions stand at the end of a group, with no answer after them; its heading may be one. */
const isWaiting = ({ heading, blocks }: Group): boolean => {
  const answered = blocks.findLastIndex(({ kind }) => kind === 'details' || kind === 'reveal' || kind === 'card');
  if (answered < 0 && heading !== undefined && questionStart(heading) !== undefined) return true;
  return blocks
    .slice(answered + 1)
    .some(
      (block) =>
        block.kind === 'list' ||
        block.kind === 'fence' ||
        questionStart(block) !== undefined ||
        runIn([block], 'letter', 'written') !== undefined,
    );
};

const folded = ({ blocks, range }: Group, summary: Markdown): Block => {
  const [only] = blocks;
  const inner = blocks.length === 1 && only?.kind === 'details' && isRevealLabel(only.summary) ? only.blocks : blocks;
  return { kind: 'details', summary, blocks: inner, range, markdown: summary };
};
