import { concat } from '../../base/concat';
import type { Exercise } from '../../exercise/kinds';
import { plainText } from '../../text/plainText';
import type { Section } from '../../exercise/practiceSet';
import { problemsInOrder } from '../../exercise/problem';
import type { Block, Details, Reveal } from '../markdown/blocks';
import type { Reading } from '../draft/reader';
import { type ExerciseDraft, identified } from '../draft/exerciseDraft';
import { lostOptions } from '../draft/lostOptions';
import { type Group, groupsOf, withAnswersFolded } from './groups';
import { type Page, withoutLeadIn } from './page';
import { locationOf } from './taskLocation';
import { endsAsQuestion, promptOf } from './questions';
import { questionStart } from '../evidence/questionStart';
import { repeatedLabels } from '../words/revealLabel';
import { type Understood, understood } from './section';
import { selfCheckOf } from '../../exercise/kinds/selfCheck';

interface Read extends Understood {
  readonly group: Group;
}

/** Makes a practice set of a page; none where it holds nothing to practise. */
export const practiceSetOf = (page: Page, fallbackTitle: string): Reading => {
  const labels = repeatedLabels(page.blocks.filter(isFolded).map(({ summary }) => summary));
  const read = withAnswersFolded(groupsOf(page.blocks)).map((group): Read => ({ group, ...understood(group, labels) }));
  const parts = partsOf(withHeadingsUnanswered(read));
  const { exercises, problems } = identified(concat(parts.map(({ drafts }) => drafts)));
  const all = problemsInOrder([
    ...page.problems,
    ...concat(read.map((each) => each.problems)),
    ...problems,
    ...lostOptions(exercises),
  ]);
  if (exercises.length === 0) return { sets: [], problems: all };
  const { title = fallbackTitle, description = '', tags = [], ...more } = page.fields;
  return {
    sets: [{ title: withoutLeadIn(title), description, tags, ...more, sections: sectionsOf(parts, exercises) }],
    problems: all,
  };
};

const isFolded = (block: Block): block is Details | Reveal => block.kind === 'details' || block.kind === 'reveal';

interface Part {
  readonly title: string;
  readonly introduction: string;
  readonly drafts: ExerciseDraft[];
  readonly start: number;
}

/** The sections: a heading that is itself a question goes on in the section of the heading above it. */
const partsOf = (read: readonly Read[]): readonly Part[] => {
  const parts: Part[] = [];
  let above: Read | undefined;
  for (const each of read) {
    const { group, drafts, headingAsks, introduction } = each;
    if (!headingAsks) above = each;
    if (drafts.length === 0) continue;
    const last = parts.at(-1);
    const owner = headingAsks ? above : each;
    const title = plainText(owner?.group.title ?? '');
    if (headingAsks && last?.title === title) for (const draft of drafts) last.drafts.push(draft);
    else parts.push({ title, introduction, drafts: [...drafts], start: group.range.start });
  }
  return parts;
};

const sectionsOf = (parts: readonly Part[], exercises: readonly Exercise[]): readonly Section[] => {
  let next = 0;
  return parts.map(({ title, introduction, drafts, start }) => {
    const own = exercises.slice(next, (next += drafts.length));
    return { title, introduction, exercises: own, range: { start, end: own.at(-1)?.range.end ?? start } };
  });
};

/** Where headings are questions, one of their series without an answer is a question too. */
const withHeadingsUnanswered = (read: readonly Read[]): readonly Read[] => {
  const series = new Set(read.flatMap((each) => (each.headingAsks ? (seriesOf(each) ?? []) : [])));
  if (series.size === 0) return read;
  return read.map((each) => {
    const { group, drafts } = each;
    if (drafts.length > 0 || group.heading === undefined || !series.has(seriesOf(each) ?? '')) return each;
    const blocks = [group.heading, ...group.blocks];
    const place = { ...locationOf(group, blocks), headings: group.path.slice(0, -1) };
    return { ...each, headingAsks: true, drafts: [selfCheckOf(promptOf(blocks), '', place)] };
  });
};

/** Headings are of one series where they stand below the same heading and start or end alike. */
const seriesOf = ({ group: { heading, path, title } }: Read): string | undefined => {
  const kind = heading && (questionStart(heading)?.series ?? (endsAsQuestion(title) ? '?' : undefined));
  return kind === undefined ? undefined : [...path.slice(0, -1), heading?.level, kind].join('\n');
};
