import type { ExerciseDraft } from '../draft/exerciseDraft';
import { clozeDraft } from '../../exercise/kinds/cloze';
import { flashcardOf } from '../../exercise/kinds/flashcard';
import { masked } from '../markdown/masked';
import { lineKinds, type Outline } from '../outline/outline';
import type { VaultMarks } from '../draft/vaultMarks';
import type { Form, Found } from '../draft/form';
import { highlightsIn } from './highlights';
import { noteText, withoutHeadingMark, withoutListMark, withoutTags } from './noteText';
import { locationOf } from '../draft/locationOf';
import { withoutMarks } from '../markdown/withoutMarks';

/**
 * Notes of a vault whose owner has chosen other marks than the usual ones: only notes with one of the
 * vault's tags have cards.
 */
export const vaultNotes = (marks: VaultMarks): Form => ({
  name: 'sr notes',
  sniff: () => true,
  read: (outline) => (isTagged(outline, marks) ? cardsIn(outline, marks) : { drafts: [], problems: [] }),
});

/** Whether the note has one of the tags, or a tag below one. */
const isTagged = ({ text, fields }: Outline, { tags }: VaultMarks): boolean => {
  const names = tags.map((tag) => tag.replace(/^#/u, '').toLowerCase());
  const own = [
    ...(fields.tags ?? []).map((tag) => tag.replace(/^#/u, '')),
    ...Array.from(text.matchAll(/(?<!\S)#([^\s#]{1,200})/gu), ([, tag = '']) => tag),
  ];
  return own.some((tag) =>
    names.some((name) => tag.toLowerCase() === name || tag.toLowerCase().startsWith(`${name}/`)),
  );
};

const cardsIn = (outline: Outline, marks: VaultMarks): Found => {
  const drafts: ExerciseDraft[] = [];
  for (const [start, end] of blocksOf(outline, marks)) drafts.push(...blockCards(outline, start, end, marks));
  return { drafts, problems: [] };
};

type Lines = readonly [start: number, end: number];

/** Lines between blank ones; with an end marker, those up to it where a line asks. */
const blocksOf = (outline: Outline, { end: marker, line, lineBothWays }: VaultMarks): readonly Lines[] => {
  const { lines } = outline;
  const blocks: Lines[] = [];
  let first: number | undefined;
  let asked = false;
  for (let at = outline.start; at <= lines.length; at++) {
    const text = (lines[at] ?? '').trim();
    const isCode = outline.kindAt(at) === lineKinds.code;
    const isMarker = marker !== '' && !isCode && text === marker;
    const ends = at === lines.length || isMarker || (!isCode && text === '' && !(marker !== '' && asked));
    if (!isCode && (text === line || text === lineBothWays)) asked = true;
    if (!ends) first ??= at;
    else if (first !== undefined) {
      blocks.push([first, at]);
      [first, asked] = [undefined, false];
    }
  }
  return blocks;
};

const blockCards = (outline: Outline, start: number, end: number, marks: VaultMarks): readonly ExerciseDraft[] => {
  const { lines } = outline;
  const isPlain = (at: number): boolean =>
    outline.kindAt(at) !== lineKinds.code && outline.kindAt(at) !== lineKinds.comment;
  const all = Array.from({ length: end - start }, (_, at) => start + at);
  const asked = all.find(
    (at) => isPlain(at) && ((lines[at] ?? '').trim() === marks.line || (lines[at] ?? '').trim() === marks.lineBothWays),
  );
  if (asked !== undefined) {
    const front = shown(lines.slice(start, asked));
    const back = noteText(lines.slice(asked + 1, end));
    return front === ''
      ? []
      : [flashcardOf(front, back, locationOf(outline, start, end), (lines[asked] ?? '').trim() === marks.lineBothWays)];
  }
  const inline = all.filter(isPlain).flatMap((at) => inlineCard(outline, at, marks));
  return inline.length > 0 ? inline : clozeIn(outline, start, end, marks);
};

/** The words of some lines without the marks around them and without tags. */
const shown = (lines: readonly string[]): string => {
  const text = withoutTags(noteText(lines));
  return text.includes('\n') ? text : withoutListMark(withoutHeadingMark(text));
};

/** The longer mark is looked for first, for it may hold the shorter one. */
const inlineCard = (outline: Outline, at: number, { inline, inlineBothWays }: VaultMarks): readonly ExerciseDraft[] => {
  const line = noteText([outline.lines[at] ?? '']);
  const plain = masked(line);
  const [mark, index] =
    [inline, inlineBothWays]
      .sort((one, other) => other.length - one.length)
      .map((each) => [each, plain.indexOf(each)] as const)
      .find(([, place]) => place > 0) ?? [];
  if (mark === undefined || index === undefined) return [];
  const front = shown([line.slice(0, index)]);
  const back = withoutTags(line.slice(index + mark.length).trim());
  return front === '' ? [] : [flashcardOf(front, back, locationOf(outline, at, at + 1), mark === inlineBothWays)];
};

const clozeIn = (
  outline: Outline,
  start: number,
  end: number,
  { highlights, bold, braces }: VaultMarks,
): readonly ExerciseDraft[] => {
  const text = shown(outline.lines.slice(start, end));
  const isMarked = (highlights && text.includes('==')) || (braces && text.includes('{{'));
  const found = isMarked
    ? highlightsIn(text)
    : bold && text.includes('**')
      ? withoutMarks(text, /\*\*([^*\n]{1,500})\*\*/gu, (inner) => inner)
      : undefined;
  return found === undefined || found.hidden.length === 0
    ? []
    : [clozeDraft(found.text, found.hidden, locationOf(outline, start, end))];
};
