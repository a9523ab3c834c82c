import type { Problem } from '../../exercise/problem';
import type { ExerciseDraft } from '../draft/exerciseDraft';
import { startsLine } from '../../base/matchesAt';
import type { Outline } from '../outline/outline';
import { type Form, type Found, nothingFound } from '../draft/form';
import { isAsked, type NoteBlock, noteBlocks, type NoteBlocks } from './noteBlocks';
import { type NoteSigns, noteSigns } from './noteSigns';
import { askedCards, isOwnCard, isQuestionOnly, questionsOf, lastOfAnswer } from './srAskedCards';
import { unknownCard, noQuestion } from './srProblems';
import { inlineCards, inlineCardAt } from './srInlineCards';
import { clozesIn } from './srClozes';

/** Notes of Obsidian for spaced repetition: `front::back`, blocks around a line `?`, and `==deletions==`. */
export const srNotes: Form = {
  name: 'sr notes',
  sniff: (text) =>
    text.includes('::') ||
    startsLine(text, '?') ||
    text.includes('SR:!') ||
    ((text.includes('==') || text.includes('{')) && /card/iu.test(text) && /flashcard|cards-deck:/iu.test(text)),
  read: (outline) => {
    const signs = noteSigns(outline);
    if (signs.inline === 'none' && !outline.lines.some((line, at) => isAsked(line) && isBetweenText(outline.lines, at)))
      return nothingFound;
    return cardsIn(outline, signs, noteBlocks(outline));
  },
};

/** Without any other sign, a line `?` must touch words above and something below. */
const isBetweenText = (lines: readonly string[], at: number): boolean =>
  /[\p{L}\p{N}]/u.test(lines[at - 1] ?? '') && (lines[at + 1] ?? '').trim() !== '';

const cardsIn = (outline: Outline, signs: NoteSigns, { blocks, isQuiet }: NoteBlocks): Found => {
  const drafts: ExerciseDraft[] = [];
  const problems: Problem[] = [];
  const inline = (line: number, block: NoteBlock) => inlineCardAt(outline, line, block, signs, isQuiet);
  let front: NoteBlock | undefined;

  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    const before = drafts.length;
    const rest = inlineCards(outline, block, inline, drafts);
    const questions = questionsOf(block);
    if (questions.length > 0) {
      at = lastOfAnswer(blocks, at, (other) => isOwnCard(outline, other, signs, inline));
      for (const draft of askedCards(outline, questions, rest, front, blocks[at] ?? block)) {
        if (draft.names[0] === '') problems.push(noQuestion(draft.range.start));
        else drafts.push(draft);
      }
      front = undefined;
      continue;
    }
    const isFront = rest < block.end && block.after === undefined && isQuestionOnly(blocks[at + 1]);
    front = isFront ? { ...block, start: rest } : undefined;
    if (isFront) continue;
    if (signs.highlights) for (const draft of clozesIn(outline, block, rest, signs, isQuiet)) drafts.push(draft);
    if (block.after !== undefined && rest < block.end && drafts.length === before)
      problems.push(unknownCard(block.after - 1));
  }
  return { drafts, problems };
};
